# What is worked on, in Norwegian: the head word of a name, in its forms, and the kind of the initiative.

[initiative kind=project]
prosjekt(?:et|er|ene|ets)?

[initiative kind=trial]
pilot(?:en|er|prosjekt|prosjektet)?
utprøving(?:en)?
forsøk(?:et)?

[initiative kind=programme]
program(?:met)?
strategi(?:en)?
utviklingsplan(?:en)?
handlingsplan(?:en)?
plan(?:en)?
satsing(?:en)?
satsning(?:en)?

[initiative kind=agreement]
avtale(?:n|r|ne)?
samarbeidsavtale(?:n|r)?
delavtale(?:n|r)?
tjenesteavtale(?:n|r)?
retningslinje(?:n|r)?
partnerskap(?:et)?

[initiative kind=service]
tilbud(?:et)?
tilbod(?:et)?
tjeneste(?:n|r)?
legevakt(?:en)?

[initiative kind=team]
team(?:et)?

[initiative kind=reform]
reform(?:en)?

[initiative kind=other]
modell(?:en)?
veileder(?:en)?
rapport(?:en)?
utredning(?:en)?
mandat(?:et)?
kampanje(?:n)?
prosedyre(?:n)?
pasientforløp(?:et)?

[initiative link]
om
for
vedr\.?
vedrørende
vedrørande
knyttet til
knytt til
mellom
innen
innan

[initiative stop]
som
har
er
vil
skal
kan
ble
blei
vart
blir
vert
at
samt
men
når
hvis
hvor
ikke
ikkje
også
ledes
leiast
starter
startet
pågår
omfatter
fortsetter
under
til orientering
til vitande
innen
gjennom
fra
frå
med
koster
der
og at
viser

[title lead]
godkjenning av
orientering (?:om|fra|frå|vedr\.?):?
informasjon (?:om|fra|vedr\.?)
status(?: for| på| vedr\.?| om)?:?
oppfølging av
oppfølgjing av
drøfting av
drøfting:?
revidering av
revisjon av
forslag (?:til|om)
utkast til
høring(?::| av| om| vedr\.?)?
høyring:?
evaluering av
presentasjon av
presentasjon:?
oppstart av
etablering av
innføring av
implementering av
søknad om
oppnevning av
valg av
val av
videreføring av
vidareføring av
orienteringssak:?
drøftingssak:?
drøftesak:?
vedtakssak:?
beslutningssak:?
tema:?
mandat for
rapport (?:fra|om|frå)
innspill til

[title tail]
[–-] ?(?:status|orientering|oppfølging|drøfting|høring|informasjon|vedtak|sluttrapport|forslag).*
\(.*\)
20\d\d(?:[–-]20\d\d)?

[procedural title]
(?:godkjenning|godkjenne|godkjenninga) av (?:innkalling|saksliste|saklista|sakliste|dagsorden|agenda|referat|protokoll|møtereferat|møteprotokoll|møteinnkalling).*
(?:innkalling|saksliste|sakliste|dagsorden|agenda|referat|protokoll|møtereferat).*
(?:signering|underskrift|underskriving) av .*
oppfølging av (?:referat|protokoll|saker).*
eventuelt.*
evt\.?.*
ymse.*
neste møte.*
møteplan.*
møtekalender.*
møtedatoer.*
orienteringssaker.*
orienteringer.*
orienteringar.*
referatsaker.*
meldinger.*
meldingar.*
skriv og meldinger.*
velkommen.*
velkomen.*
presentasjonsrunde.*
konstituering.*
valg av .*
val av .*
(?:virksomhets|verksemds|økonomi|lednings|ledelsens|tertial|års|kvartals|måneds|resultat|drifts)rapport.*
årlig melding.*
årleg melding.*
årsberetning.*
årsregnskap.*
årsrapport.*
budsjett.*
økonomi.*
(?:administrerende direktørs|adm\. ?direktørs|adm\. ?dir\.?s?|direktørens) (?:orientering|orienteringer|rapport).*
informasjon fra .*
orientering fra .*
nytt fra .*
nytt frå .*
runde rundt bordet.*
saker til .*
status fra .*
faste saker.*
møteevaluering.*
evaluering av møtet.*
avslutning.*
lukket .*
oppsummering.*
årshjul.*
årsplan for .*

[not an initiative]
IT
IKT
HF
RHF
SSU
OSU
LSU
ASU
KS
HR
EU
DPS
BUP
AMU
NAV
PDF
KSU
FSU
PKO
NSF
SAK
VEDTAK
FO
AMK
ROS
EPJ
AD
TSB
PHV
NVE
HOD
REFERAT
PROTOKOLL
MØTEPROTOKOLL
STHF
SIHF
OUS
AHUS
UNN
FFO
SAFO
KOLS
NOU

[initiative compound kind=project]
\pL+-?prosjekt(?:et)?

[initiative compound kind=programme]
\pL{4,}program(?:met)?
\pL{4,}strategi(?:en)?
\pL{5,}plan(?:en)?
\pL{4,}satsing(?:en)?

[initiative compound kind=agreement]
\pL{4,}avtale(?:n|r)?

[initiative compound kind=service]
\pL{5,}tilbud(?:et)?
\pL{5,}tjeneste(?:n)?
\pL{5,}poliklinikk(?:en)?

[initiative compound kind=team]
\pL{4,}team(?:et|ene)?

[initiative compound kind=reform]
\pL{4,}reform(?:en)?

[initiative compound kind=other]
\pL{5,}modell(?:en)?
\pL{5,}forløp(?:et)?
\pL{4,}fellesskap(?:et)?

[loose type]
tilbud(?:et)?
tilbod(?:et)?
tjeneste(?:n|r)?
team(?:et)?
plan(?:en)?
rapport(?:en)?
retningslinje(?:n|r)?
modell(?:en)?
legevakt(?:en)?
utredning(?:en)?
\pL{5,}tilbud(?:et)?
\pL{5,}tjeneste(?:n)?
\pL{4,}fellesskap(?:et)?
\pL{5,}forløp(?:et)?

[sure compound]
\pL+-prosjekt(?:et)?
\pL{4,}prosjektet

[generic initiative]
prosjekt(?:et|er|ene|ets)?
pilot(?:en|er|prosjekt|prosjektet)?
utprøving(?:en)?
forsøk(?:et)?
program(?:met)?
strategi(?:en)?
utviklingsplan(?:en)?
handlingsplan(?:en)?
plan(?:en)?
satsing(?:en)?
satsning(?:en)?
avtale(?:n|r|ne)?
samarbeidsavtale(?:n|r)?
samarbeidsavtalen(?:e)?
delavtale(?:n|r)?
tjenesteavtale(?:n|r)?
retningslinje(?:n|r)?
partnerskap(?:et)?
tilbud(?:et)?
tilbod(?:et)?
tjeneste(?:n|r)?
legevakt(?:en)?
team(?:et)?
reform(?:en)?
modell(?:en)?
veileder(?:en)?
rapport(?:en)?
utredning(?:en)?
mandat(?:et)?
kampanje(?:n)?
prosedyre(?:n)?
pasientforløp(?:et)?
helsefellesskap(?:et)?
partnerskapsmøte(?:t)?
handlingsplan(?:en)?
sluttrapport(?:en)?
prosjektplan(?:en)?
møteplan(?:en)?

[inside names]
og
i
på
for
av
om
til
med
mellom
under
ved
samt
innen

[name adjective]
regional(?:e|t)?
nasjonal(?:e|t)?
felles
digital(?:e|t)?
ny(?:e|tt)?
overordnet
overordna
interkommunal(?:e|t)?
ambulant(?:e)?
tverrfaglig(?:e)?

[second lead]
og drøfting av
og orientering om
og vedtak om
herunder

[no subject]
prosjekter
samarbeid(?:et)?
arbeidet
status

[no heading name]
bakgrunn
saksopplysninger
saksopplysningar
vurdering.*
konklusjon
innstilling
forslag til vedtak
vedtak
behandling
drøfting
økonomi.*
vedlegg
saksframlegg
oppsummering
oppfølging
anbefaling.*
diskusjon
status
formål.*

[ending]
enes
anes
ernes
ene
ane
ens
ets
en
et
er
ar
es
a
e
n
s
t

# In this form a type word means what was named before.
[definite type word]
prosjektet
tiltaket
ordningen
ordninga
tilbudet
tilbodet
programmet
satsingen
satsinga
piloten

# --- names that were coined: capitals that no list knows, by what stands around them

[before a name]
\pL*prosjekt(?:et|a|ene)?
\pL*(?:ordning|satsing|modell|løsning|plattform|kampanje|avtale|pilot)(?:en|a)?
\pL*(?:tilbud|tiltak|initiativ|konsept|nettverk|kurs|program)(?:et|met)?
\pL*(?:styrings|prosjekt|arbeids|referanse)grupp(?:en|a) for
evaluering(?:en|a)? av
(?:erfaringer|erfaringene|resultater|resultatene) (?:med|fra|av)
(?:utvidelse|spredning|videreføring|innføring|etablering|implementering|finansiering|drift)(?:en|a)? av
(?:prosjektleder|koordinator|prosjekteier) (?:for|på|i)
(?:delta|deltar|deltok|deltek|med|inngår|inngå) i
(?:takket|takka|takker|sagt|sa|sier) (?:nei|ja) til
(?:midler|tilskudd|støtte) til
(?:orienterte|informerte|fortalte|fortelle|orientere|innlegg|status) om
kalt
kalles
heter
under navnet
(?:åpning|åpningen|lansering|lanseringen|bruk|bruken|nedleggelse|avvikling|avviklingen) av
(?:del|en del) av
(?:buss|bussen|linjen|kampanjen|portalen|appen|patruljen)
prøver (?:[\pL-]+ )?ut
(?:navnet|arbeidstittelen|prosjektnavnet|kalla)
(?:med|har) (?:navnet|tittelen)

[is a]
(?:er|var|blir|ble) (?:et|en|ei|eit|ein)
(?:som|der) (?:er|var) (?:et|en|ei|eit|ein)
(?:et|en|ei|eit|ein)

[kind of work]
\pL*(?:ordning|satsing|modell|samarbeid|samarbeidsprosjekt|nettverk|konsept|kafe|kurs|opplegg|metode|plattform|løsning|team|senter|responssenter|tilbud|tiltak|forsøk|pilot)

[after a name]
(?:(?:som|der) )?(?:er|ble|blir|var)(?: (?:nå|også|allerede))? (?:utviklet|etablert|avsluttet|utvidet|videreført|evaluert|innført|startet|forankret|finansiert|i drift|i gang)
(?:(?:som|der) )?(?:drives|driftes|ledes|finansieres|utvides|videreføres|evalueres|prøves ut|innføres|spres|anbefales)
(?:(?:som|der) )?(?:startet|fortsetter|avsluttes|består av|retter seg mot|bygger på)

[inside a coined name]
i
på
om
til
med
for
uten
og
av

[coined link]
på
om
til
med
uten

[definite word]
\pL{4,}(?:en|et|ene|a)

[not a coined name]
(?:lov|veileder|rapport|notat|vedlegg|forslag|sak|side|tabell|punkt)(?:en|et|a)?
(?:dette|det|den|disse|her|der|vi|man|de|han|hun|denne)
(?:formål|mål|resultat|bakgrunn|tanke|oppgave|utfordring|utgangspunkt|konklusjon|plan|forslag|hensikt|vurdering|løsning|behov|gruppe|møte|sak)(?:et|en|a|n)
\pL*(?:kommune|kommuner|sykehus|sjukehus|universitet|avdeling|foretak|direktorat\pL*|rådhus|legevakt|klinikk|forbund|forening\pL*)
helse \pL+
teams
jul
påske

[word of procedure]
orientering
status
tema
presentasjon
drøfting
høring
innlegg
oppfølging
om
fra
til

# In a title these stand before the name of what it is about.
[done with a name]
(?:vedr\.?|vedrørende|angående)
(?:videre |fortsatt |framtidig )?(?:finansiering|drift|utvidelse|spredning|videreføring|forlengelse|implementering|innføring|avslutning|nedleggelse|evaluering|etablering|renovering)(?:en|a)? av
(?:midler|tilskudd|støtte|finansiering) til
(?:samarbeid|avtale|samarbeidsavtale) (?:\pL+ ){0,3}om
(?:status|orientering|evaluering|informasjon) (?:på|om|for|fra|av)
