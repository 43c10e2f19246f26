# What the sentences of Norwegian minutes say, in bokmål and nynorsk: words and phrases by the fact that they announce. A
# phrase is an RE2 pattern; a blank in it stands for any white space. Phrases match without regard to case.

# --- lists of participants

[capacity value=secretariat]
sekretariat(?:et)?
sekretær
møtesekretær
referent
ref\.?

[capacity value=guest]
gjest(?:er)?
observatør(?:er)?
innleder
innledar
invitert
fra administrasjonen
frå administrasjonen
administrasjonen
deltok (?:under|på|i|på) sak.*
(?:møtte )?(?:under|på|i) sak.*
bisitter
innkalt(?:e)?
tilhører(?:e)?
tilhøyrar(?:ar)?
gjest
øvrige deltakere
andre deltakere

[capacity value=member]
medlem(?:mer|mar|er)?
fast medlem
vara(?:medlem|representant)?
varamedlem(?:mer|mar)?

[duty value=co-chair]
med-?leder
medleder

[duty value=chair]
styreleder
styreleiar
styrets leder
møteleder
møteleiar
leder
leiar
møteleder
møteleiar
møteledar
utvalgsleder
ordstyrer
ordstyrar
styreleder
styreleiar
styrets leder

[duty value=minutes]
referent
ref\.?
møtesekretær
sekretær
protokollfører
protokollførar

[minuting title]
referent
møtesekretær
protokollfører
styresekretær

# Offices of the body that meets, which are no posts at an organisation.
[office of the meeting]
(?:styre|møte)?leder
(?:styre|møte)?leiar
(?:styrets )?nestle(?:der|iar)

[absence suffix]
forfall
meldt forfall
melde forfall
fraværende
fråverande
ikke til stede
ikkje til stades
ikke møtt
permisjon

[substitute]
(?:møtte|møter|stilte|deltok|vara|varamedlem|stedfortreder|vararepresentant)? ?(?:som (?:vara|stedfortreder) )?(?:for|i stedet for|i staden for)

[stands in for]
(?:(?:møtte|møter|stilte|deltok|møtt|fast)? ?(?:som )?(?:vara(?:medlem|representant)?|stedfortreder|stadfortredar)? ?(?:for|i stedet for|i staden for))

[partial presence]
(?:deltok|deltar|møtte|møter|til stede|til stades)? ?(?:fra|frå|til|under|på|i|kun|ikke|ikkje) (?:sak|kl|punkt|pkt).*
deler av møtet
delar av møtet
(?:på|via) (?:Teams|Skype|video|telefon|Zoom)
digitalt
(?:forlot|gjekk|gikk) .*

# Posts of those who have practices of their own.
[practises alone]
fastlege
avtalespesialist

# Before the body that several people share.
[both]
begge(?: (?:fra|ved|i))?
alle (?:fra|ved)

# Before the name of who came in somebody's place.
[deputy]
vara(?:medlem|representant)?(?:men|en)?
stedfortreder(?:en)?

# Between a person and the body that sent the person.
[comes from]
fra
frå

[joining]
og
samt
&

[organisation lead]
i
ved
v/
fra
frå
hos
på
av
for

[article]
den
det
de
dei
en
ein
et
eit
ei

# --- who presented

[presents]
orienter(?:te|er|a)
presenter(?:te|er|a)
informer(?:te|er|a)
innled(?:et|er|a)
innleia
innleier
redegjorde
redegjør
gjorde greie
gjorde rede
gjer greie
la fram
la frem
legg fram
legger fram
legger frem
gjennomgikk
gjennomgår
gjekk gjennom
gikk gjennom
går gjennom
fortalte
fortalde
forteller
fortel
rapporterte
utdypet
introduserte
holdt (?:\pL+ ){0,3}(?:innledning|orientering|presentasjon|innlegg|foredrag)
heldt (?:\pL+ ){0,3}(?:innleiing|orientering|presentasjon|innlegg|foredrag)
ga (?:\pL+ ){0,5}(?:orientering|status|oppdatering|innføring|presentasjon|statusrapport|informasjon|gjennomgang)
gav (?:\pL+ ){0,5}(?:orientering|status|oppdatering|innføring|presentasjon|informasjon|gjennomgang)
gir (?:\pL+ ){0,5}(?:orientering|status|oppdatering|innføring|presentasjon|informasjon|gjennomgang)
viste (?:\pL+ ){0,2}(?:presentasjon|lysbilder)
gikk igjennom
går igjennom
viste (?:\pL+ ){0,2}(?:tall|tallene|resultater|resultatene|film|figurer|hvordan)
oppsummerte
holder (?:\pL+ ){0,3}(?:innledning|orientering|presentasjon|innlegg|foredrag)
greide ut
åpnet saken
beskrev
demonstrerte
fremla
framla
fremlegger

[will present]
(?:vil|skal|kommer og) (?:\pL+ ){0,3}(?:orientere|presentere|informere|innlede|innleie|redegjøre|gjøre greie|legge fram|legge frem|fortelle)
(?:vil|skal) (?:\pL+ ){0,3}(?:holde|gi|halde) (?:\pL+ ){0,5}(?:orientering|status|presentasjon|innlegg)

[states only]
fortalte
forteller

[presented by]
(?:orientering|presentasjon|innledning|innleiing|innlegg|status|informasjon|gjennomgang)(?:en|a)? (?:\pL+ ){0,6}(?:ved|v/|v\.|fra|frå|av)
(?:presentert|innledet|lagt fram|lagt frem|innleia) (?:\pL+ ){0,3}(?:av|ved)
saksframlegg ved
innleder:?
innledar:?

# Between a name and a title that is held no more or not yet.
[former]
(?:tidligere|forhenværende|nåværende|noverande|nå|no)
tidligere
påtroppende
avtroppende

# After a name and a comma these speak of a person.
# Someone of whom the lists say nothing came; what is said of those who did not.
[attends]
(?:deltar|deltok|medvirker|medvirket|møter|møtte) (?:også |digitalt )?(?:i|under|ved|på|til) (?:denne |dette |hele )?(?:sak\pL*|saken|saka|punkt\pL*|møtet|behandlingen|behandlinga|orienteringen|drøftingen)
(?:er|var) til stede (?:i|under|ved|på) (?:denne |dette )?(?:sak\pL*|punkt\pL*|møtet|behandlingen)
svarte på spørsmål
svarer på spørsmål

[attendance lead]
fra
frå
i tillegg
under
ved
til

[came]
deltar
deltok
møtte
møter
medvirker
medvirket

[stayed away]
(?:har|hadde) meldt forfall
(?:meldte|melder) forfall
(?:måtte|måtte dessverre) melde (?:forfall|avbud)
(?:kunne|kan) (?:dessverre )?ikke (?:delta|møte|komme)
(?:er|var|ble|blei) (?:forhindret|forhindra|syk|sjuk)

[came instead]
(?:møtte|deltok|stilte) (?:i stedet|i staden|som vara|som stedfortreder)

[relative]
som

# The last word of what is called after a person.
[street]
\pL*(?:vei|veien|gate|gata|plass|senter|senteret|huset|skole)

# Verbs that have a talk as their object, and words for it.
[gives]
gir
ga
holder
holdt
heldt
gav

[talk]
orientering
presentasjon
status
innlegg
innledning
gjennomgang
foredrag

# Between those who present and who presents with them.
[together with]
sammen med
saman med

[supplements]
supplerte
bemerket
påpekte
spurte
kommenterte
la til
foreslo
føreslo
mente
meinte
takket
takka
opplyste
understreket
trakk fram
ønsket
ønskte
svarte
viste til
åpnet
opna
deltok
deltar
minnet om
minnet
minte om

# --- what was decided, the outcome first named in this file wins when one sentence says several

[outcome value=rejected]
avvis(?:es|t|ast|te|er)?
avslå(?:s|tt|r)?
avslo
avslag
forkastet
forkasta
(?:ble|blei|vart|blir) (?:ikke|ikkje) (?:vedtatt|vedteke|vedtatt|godkjent|tiltrådt)
ikke (?:godkjent|vedtatt|tiltrådt|tilrådd)
ikkje (?:godkjent|vedteke)
falt
fall
nedstemt
(?:godkjenner|vedtar|vedtek|tiltrer|støtter|støttar) (?:ikke|ikkje)

[outcome value=deferred]
utset(?:tes|tast|t|te)
utsette?s
utsatt
utsett(?:es|ast)
utsettast
trekkes fra (?:sakslisten|sakslista)
trukket
(?:tas|tes|tek|takast) (?:\pL+ ){0,3}(?:opp )?(?:på|i) (?:\pL+ ){0,2}(?:neste|nytt|kommende|komande|seinere) møte
(?:behandles|drøftes|handsamast) (?:\pL+ ){0,3}(?:neste|kommende|komande|seinere) møte
sendes tilbake
kommer tilbake til saken
kjem attende til saka
tas opp igjen

[outcome value=noted]
(?:tar|tas|tok|ta|tek|tatt|takast|teke) (?:[^.]{0,80} )?til (?:orientering|etterretning|vitande|vitende|etterretting)
til orientering
til etterretning
til vitande
tatt til orientering
merknad(?:er|ar)? (?:ble )?notert
ingen (?:merknader|kommentarer|bemerkninger|saker)
ingen
ingen saker (?:ble )?meldt
referert
refereres
ser med (?:bekymring|uro) på
merk(?:er|et|te) seg

[outcome value=approved]
vedtar
vedtok
vedtatt
vedtas
vedtek
vedteke
godkjen(?:t|ner|nes|te|nast|de|ne|d)
godkjend
tilrå(?:r|dde|dd|s|s)?
tilråding
tiltrer
tiltrådt
tiltrådte
slutter seg til
slutta seg til
sluttar seg til
sluttet seg til
støtter
støttet
støttar
enstemmig
samrøystes
anbefal(?:er|te|es|t)
enig(?:e)? (?:om|i)
einig(?:e)? (?:om|i)
samd(?:e)? (?:om|i)
oppnevn(?:er|es|te|t|ast)
nedsetter
nedsette
(?:velger|valgt|velges|valde|vald)
bevilg(?:er|es|et)
løyv(?:er|de|d|ast)
ber (?:administrerende|adm|sekretariatet|direktøren|om at|administrasjonen)
gir (?:\pL+ ){0,4}(?:fullmakt|mandat)
som (?:i )?(?:forslag(?:et)?|innstilling(?:en|a)?|foreslått|føreslått|tilråding(?:a)?)(?: til vedtak)?
i tråd med (?:forslag|innstilling|forslaget|innstillingen)(?:et)?
forslaget (?:ble )?vedtatt
enstemmig vedtatt
støtter forslaget

[outcome value=discussed]
drøft(?:et|es|a|ast|ing|ar|er)?
drøfta
diskuter(?:t|te|es|a)
diskusjon
gode innspill
kom med innspill
ga innspill

[winning outcome]
rejected
deferred

[weak outcome value=approved]
(?:det )?skal \pL+
skal det \pL+
styret ber
utvalget ber

[quoted decision]
jf\.
har (?:tidligere )?vedtatt
vedtok (?:den \d|\d)

[decision remark]
med (?:følgende|fylgjande) (?:merknad(?:er|ar)?|endring(?:er|ar)?|tillegg)
med de merknader
med den merknad
med (?:den |de |det )?(?:endring(?:en|er|ar|a)?|tillegg(?:et)?|unntak(?:et)?|presisering(?:en|er|a)?)(?: at)?

[no decision]
-
–

# --- sums of money

[scale value=1000000000]
mrd\.?
milliard(?:er|ar)?

[scale value=1000000]
mill\.?
mnok
millioner
millionar
million

[scale value=1000]
tnok
tusen

[currency value=NOK]
kr\.?
kroner
nok
mnok
tnok

[currency before]
kr\.?
nok
kr\.?:

[thousands mark]
(?:\s)
\.

[decimal mark]
,

[per year]
årlig
årleg
per år
pr\.? år
i året
hvert år
kvart år

[funding status value=cap]
inntil
maksimalt
opptil
inntil
maks(?:imalt)?
maks\.?
opp til
ramme
avgrenset til
øvre grense

[funding status value=spent]
brukt
bruk
forbrukt
forbruk
påløpt
utbetalt
kostet
(?:utgiften|utgiftene|utgiften|kostnaden|kostnadene|forbruket)(?: [\pL\d./-]+){0,4} (?:var|ble|blei|har vært|utgjorde|er)(?: på)?
(?:er|var|ble|blei|har|vært) (?:\pL+ ){0,2}(?:brukt|forbrukt|betalt|kostet|utbetalt)
har betalt
regnskapet viser
har kostet
kostnaden ble
gikk med
(?:er|ble) (?:det )?brukt
regnskapsført
medgått
utgifter (?:på|til)

[funding status value=applied]
søkt om
søkt
søker om
søknadssum
søk(?:er|t|te|es|ast)?
søknad(?:en)?
omsøkt
(?:søk|søker|søkte|søkt|søkjer|omsøkt)(?: \pL+){0,3} om (?:\pL+ ){0,2}(?:tilskudd|tilskot|støtte|midler|midlar|finansiering|penger)(?: på)?
søkt(?: \pL+){0,3} om
har søkt
søknad(?:en)? (?:om|på|lyder på)
(?:er |har |ble |blir )?(?:det )?søkt om
søknader(?: på| om)?
søkjer(?: om)?
ansøkt

[funding status value=proposed]
foreslå(?:s|r|tt)?
føreslår
føreslått
koster
kostar
vil koste
anslått
estimert
stipulert
kostnad(?:en|er)?
beregnet til
anbefales
(?:vil|ville) (?:\pL+ ){0,4}(?:koste|utgjøre|beløpe seg til|kreve)(?: ytterligere)?
foreslås (?:\pL+ ){0,3}(?:avsatt|bevilget|fordelt|tildelt|finansiert)
innstilt
merkostnad(?:en|er)?
innstilt
innstiller
foreslo
anbefaler
er (?:beregnet|anslått|stipulert) til
(?:ville|vil|kan) koste
søkes det om
legges opp til
tenkt
prislapp(?:en)?

[funding status value=budgeted]
beregnet til
anslått til
estimert til
budsjett(?:et|ert|eres)?
budsjettramme
planlagt
prognose
budsjettet(?: [\pL\d./-]+){0,4} (?:er|var|utgjør|lyder)(?: på)?
årlige? (?:kostnad|driftskostnad|utgift)(?:er|en)?(?: på)?
kostnadsramme

[funding status value=allocated]
mottok
mottatt
mottar
fikk
har fått
fått
bevilg(?:et|es|er)?
bevilget
bevilga
løyvd
løyver
løyvde
tildel(?:t|es|ing)?
avsatt
avsett
sett av
setter av
sette av
satt av
øremerket
øremerka
mottatt
motteke
tilskudd
tilskot
finansier(?:t|es)?
fått
fikk
får
bevilge
tildele
avsette
bidrar med
bidro med
stiller med
(?:har )?(?:gitt|gir|ga|gav)
støtte på
tilskudd på
(?:finansiert|betalt|dekket|støttet) (?:\pL+ ){0,2}(?:av|fra|med|gjennom)
går til
ramme(?:n)? på
til disposisjon
støtter
betaler
dekker
finansierer
investerer
gis
ytes
(?:har |ble |blir |er )?(?:holdt|holdes) av
har (?:fått|mottatt) (?:[\pL\d,.]+ ){0,3}i (?:tilskudd|tilskot|støtte)
(?:har )?(?:satt|setter|sette|sett) av
tilskuddsramme(?:n)?(?: på)?
(?:får|fikk|fekk) tilsagn om
(?:gitt |gir |gav |ga )?tilsagn om
med (?:en )?(?:bevilgning|støtte|gave|tilskudd)(?: på)?
bevilgning(?:en)?(?: på)?
løyving(?:a|en)?(?: på)?
egenfinansiering(?:en)?
egeninnsats
spytter inn
skyter inn
donert
donerer
doner(?:te|a)
gave(?:n)? på
pott(?:en)? på
stilt til rådighet
stilles til rådighet
stiller (?:\pL+ )?til rådighet
andel (?:av|i) (?:\pL+ ){1,4}(?:er|utgjør)

[table status value=allocated]
tildelt
bevilget
tilskudd
tildeling
bevilgning
tildelt beløp
tilsagn
bevilget beløp
avsatt
støtte
vedtatt

[table status value=spent]
forbruk
brukt
regnskap

[table status value=budgeted]
budsjett
budsjettert
estimat
ramme

[table status value=proposed]
foresl\pL*
innstilt
forslag
innstilling
innstilles
anbefalt
tilrådd
tilråding
foreslått(?: tildeling)?

[table status value=applied]
søkt(?: om)?
søknadsbeløp
søkt beløp
omsøkt beløp
søknadssum
søknadsum
søknadsbeløp(?:et)?
sum søkt

[table column value=name]
prosjekt(?:er|et|navn)?
tiltak
satsing(?:er)?
ordning(?:er)?
tilbud
(?:tiltaks|prosjekt|søknads)?(?:tittel|namn|navn)
formål
søknad(?:er)?
aktivitet(?:er)?
satsingsområde
prosjekttittel
innsats
initiativ
program

[table column value=who]
søker
ansvarlig(?:e)?
prosjekteier
prosjektleder
eier
leder
organisasjon
tilskuddsmottaker
mottaker
søkerorganisasjon
vertskommune
kommune
initiativtaker
forankring

[table column value=sum]
beløp
kr\.?
kostnad(?:er)?
sum kr
beløp(?: \(?(?:kr|kroner|nok)\)?)?
sum(?: \(?kr\)?)?
utgift(?:er)?
pris

[table scale value=1000]
\(?(?:i |hele )?1 ?000 (?:kr|kroner)
\(?i? ?tkr
i (?:hele )?tusen(?: kr| kroner)?

[table scale value=1000000]
i mill\.? ?(?:kr|kroner)?
\(mill\.? ?kr

[table rest]
(?:ikke|ufordelt) .*
ufordelt
rest(?:beløp|midler)?
reserve
annet

[table total]
sum
totalt
total
til sammen
i alt

[no money before]
tlf\.?
telefon
nr\.?
side
sak

[fund]
\pL{4,}midler
\pL{4,}midlene
\pL{4,}midlar
\pL{4,}midla
\pL{4,}tilskudd(?:et)?
(?:rekrutterings- og )?samhandlingstilskudd(?:et)?
\pL{4,}fond(?:et)?

[not a fund]
legemidler
legemidlene
legemidlar
hjelpemidler
hjelpemidlar
hjelpemidlene
virkemidler
virkemidlene
verkemidlar
rusmidler
rusmidlar
basistilskudd(?:et)?
rammetilskudd(?:et)?

# --- who must act

[assignment noun]
(?:er|blir) (?:ansvarlig|ansvarleg)
ansvarlig:?
ansvarleg:?
ansvar:?
(?:har|får|tar) (?:\pL+ )?ansvaret

[assignment modal]
skal
bes(?: om)?(?: å)?
blir bedt om å
ble bedt om å
vart beden om å
får i oppdrag å
fikk i oppdrag å
gis i oppdrag å
tar ansvar for å
påtar seg å
ber
oppfordres til å
vil
må
følger opp
(?:ba|ber|bad|bedt|oppfordrer|oppfordret|anmoder|anmodet)(?: [\pL-]+){1,6} (?:om|til) å
(?:gir|gav|ga|får|fikk|har fått|gis|gis)(?: [\pL-]+){0,4} (?:i oppdrag|i oppgave|mandat til|fullmakt til|ansvar for) å
(?:oppnevnes|oppnevnt|velges|valgt|utpekes)(?: \pL+){0,2} til å
(?:lovet|lover|lova|tilbød|tilbyr|tar på seg|påtok seg)(?: \pL+)? å

[assignment verb]
utarbeide
utarbeider
utrede
undersøke
kontakte
innkalle
kalle inn
sende
sende ut
følge opp
følgje opp
legge fram
legge frem
fremlegge
legge til rette
lage
leggje fram
komme tilbake
kome tilbake
koordinere
planlegge
invitere
oppnevne
evaluere
arbeide videre
jobbe videre
arbeide vidare
ta kontakt
ta opp
ta saken
sørge for
syte for
innhente
gjennomføre
implementere
rapportere
orientere
informere
melde inn
forberede
avklare
avholde
etablere
starte
vurdere
se på
følge
bidra
presentere
kartlegge
revidere
oppdatere
distribuere
rette
justere
ferdigstille
purre
svare ut
besvare
bestille
skrive
samle inn
gå gjennom
gjennomgå
fremme
foreslå
organisere
arrangere
utvikle

[assignment present verb]
innhenter
henter inn
avklarer
avklarar
innhenter
utreder
forbereder
melder (?:\pL+ ){0,3}(?:tilbake|inn)
tar (?:\pL+ ){0,4}(?:kontakt|opp|initiativ)
legger (?:\pL+ ){0,3}(?:fram|frem)
avklarer
gir (?:\pL+ ){0,4}(?:svar|tilbakemelding)
undersøker
skriver
sender (?:\pL+ )?ut
ser på
sjekker
purrer
utarbeider
undersøker
kontakter
kontaktar
kaller inn
kallar inn
sender (?:ut|over|inn)?
følger opp
følgjer opp
legger fram
inviterer
innkaller
koordinerer
planlegger
lager
tar kontakt
tek kontakt
arbeider videre
jobber videre
kommer tilbake
oppnevner
retter
rettar
rettar opp
justerer
tar (?:[\pL]+ ){0,4}(?:med (?:til|videre|tilbake|seg|i)|fatt i|tak i|stilling)
tek (?:[\pL]+ ){0,4}(?:kontakt|opp|initiativ|med)
legger (?:[\pL]+ ){0,4}(?:ut|på (?:nettsiden|nett))
lagar
sørger for
syter for
setter (?:\pL+ ){0,3}på (?:sakslisten|sakslista|dagsorden)
undersøkjer
videresender
kommer (?:\pL+ )?(?:tilbake|med (?:en|et|forslag|oversikt|svar))
kjem (?:\pL+ )?(?:tilbake|attende|med)
bestiller
reviderer
oppdaterer
beskriver
samler(?: inn)?
henter
rykker
ferdigstiller
svarer ut
besvarer
arrangerer
tilrettelegger
legger til rette
formidler
retter henvendelse
går videre med
jobber (?:\pL+ )?(?:videre|vidare)
arbeider (?:\pL+ )?(?:videre|vidare)
kartlegger
evaluerer
bringer
fremlegger
framlegger

[agreed before]
det ble (?:avtalt|besluttet|vedtatt)
det vart avtala
behov for å

[for a later meeting]
(?:settes|sett) (?:\pL+ ){0,2}(?:på (?:\pL+ ){0,2}(?:saklisten|sakslisten|sakslista|agendaen))

[handed to]
til
av
hos
i

[due words]
(?:til |i |på )?(?:neste|kommende|komande) møte(?:t)?
(?:i løpet av |til |i )?(?:våren|høsten|hausten|sommeren|vinteren)(?: \d{4})?
innen (?:utgangen av |utgangen på )?(?:\pL+ )?\d{4}
i løpet av \d{4}
(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)(?: \d{4})?

[due]
innen
innan
senest
seinast
frist
før
til

# --- references to other meetings

[meeting word]
møte(?:t|r|ne)?
(?:styre|dialog|samarbeids|utvalgs|partnerskaps|status|ekstra)møte(?:t|r)?

[plain meeting word]
møte(?:t|r|ne)?
styremøte(?:t)?

# Before a date: the minutes of the meeting of that day.
[minutes of a meeting]
(?:møte|styre)?(?:referat|protokoll)(?:et|en)? (?:fra|frå|av)

# Tell of a meeting that is still to come.
[meeting to come]
neste (?:\pL+ )?møte
kommende møte
(?:utsettes|utsettast|flyttes|utsatt|utsett|flyttet) til
på nytt
på ny
tas opp igjen
fram igjen
avholdes

# With these a meeting to come is a proposal, or only its papers are spoken of.
[only planned]
(?:foreslås|foreslåast|innstilles|anbefales|tilrås)
(?:saksliste|innkalling|invitasjon)(?:en|a)?(?: ut)? til

[date lead]
den
på
i
d\.?
mandag
tirsdag
onsdag
torsdag
fredag
måndag
tysdag
laurdag

[date of no meeting]
fra
frå
til
innen
innan
senest
seinast
før
etter
per
pr
frist
av
datert
siden

[month value=1]
januar
jan\.?

[month value=2]
februar
feb\.?

[month value=3]
mars

[month value=4]
april
apr\.?

[month value=5]
mai

[month value=6]
juni
jun\.?

[month value=7]
juli
jul\.?

[month value=8]
august
aug\.?

[month value=9]
september
sept?\.?

[month value=10]
oktober
okt\.?

[month value=11]
november
nov\.?

[month value=12]
desember
des\.?

[acted]
\pL{3,}(?:erte|rte)
vedtatt
sa
ba
ga
hadde
var
ble
vart
fikk
avviste
valgte
sendte
støttet
var oppe
sluttet seg
vedtok
vedtatt
vedteke
godkjente
godkjent
godkjende
behandlet
behandla
handsama
drøftet
drøfta
besluttet
orientert
tok
avholdt
oppnevnte
anbefalte
tilrådde

# What a body does on a day to come.
[will act]
behandler
behandlar
drøfter
drøftar
vedtar
tar stilling
avgjør
møtes
skal (?:\pL+ )?(?:behandle|drøfte|vedta|avgjøre)
behandles
handsamast
drøftes

# Before a day to come: the case returns to the body that meets.
[brought back]
(?:legge(?:r|s)?|leggje(?:r|s)?|legges|leggast) (?:\pL+ )?fram(?: igjen| på nytt| på ny)?
(?:behandles|drøftes|tas opp)(?: igjen| på nytt)?
(?:utsettes|utsettast|utsatt|utsett) til

[not of the meeting]
(?:startet|starta|påbegynt|iverksatt|innført|åpnet)
trådte i kraft
trer i kraft
gjelder fra
med virkning fra
frist

[same body]
forrige møte
førre møte
siste møte
sist møte
førre møtet
forrige møtet
sist
tidligere møte

# --- taking part in an initiative

[leads]
(?:er |blir |ble )?(?:utviklet|etablert|startet|drevet|ledet) (?:av|i)
har (?:drevet|utviklet|startet|etablert)
(?:er |ble |blei |vart |har vært |har vore )?(?:utviklet|utvikla|drevet|drive|etablert|startet|starta|koordinert|ledet|leia) av
(?:er |ble |blei |vart )?(?:utviklet|utvikla|etablert) i
koordineres av
forvaltes av
har (?:drevet|drive|utviklet|utvikla|startet|starta|etablert|ledet|leia)
utviklet
utvikla
ledes av
leiast av
(?:blir|vert) (?:ledet|leia) av
ledet av
leia av
eies av
driftes av
drives av
forankret i
forankra i
(?:er|blir) (?:prosjekteier|prosjekteigar|vertskommune|vertskap|ansvarlig for|ansvarleg for|prosjektleder for)
leder
leiar
leier
har ansvar(?:et)? for
har prosjektledelsen
koordinerer
eier
eig
drifter
driver
driv
starter opp
etablerer
har etablert
(?:er|blir|ble|blei|vart|som) (?:\pL+ ){0,2}(?:initiativtaker|initiativtakar|hovedansvarlig|hovudansvarleg|prosjekteier|prosjekteigar|prosjektleder|prosjektleiar|koordinator|vertskommune|systemeier)(?:e|ar|er)?(?: (?:for|på|til|bak))?
(?:har|fikk|får|fått|tar|tok|overtar|overtok|tatt over|tok over) (?:\pL+ ){0,2}(?:prosjektledelsen|prosjektleiinga|driften|drifta|ansvaret|hovedansvaret|hovudansvaret|koordineringen|koordineringsansvaret|prosjekteierskapet|rollen som prosjektleder|oppgaven som prosjektleder)(?: (?:av|for))?
står (?:\pL+ )?bak
har (?:innført|opprettet|oppretta|satt i gang|sett i gang|igangsatt|initiert)
startet opp
satte i gang
tok initiativ til
har tatt initiativ til
som (?:\pL+ )?(?:prosjekteier|prosjektleder|vertskommune|koordinator)
har (?:\pL+ )?(?:arbeidsgiveransvaret|arbeidsgivaransvaret|arbeidsgiveransvar|vertskommuneansvaret|driftsansvaret|prosjektansvaret|totalansvaret|det overordnede ansvaret)(?: for)?
(?:tar|tok|har tatt) (?:\pL+ )?initiativ(?:et)? til
(?:har )?(?:igangsatt|satt i verk|iverksatt|iverksatte|lansert|lanserte|stiftet|stiftet|bygget opp|bygd opp)
kjører (?:prosjektet|ordningen|tilbudet|forsøket|satsingen|piloten)
er (?:\pL+ )?(?:pådriver|drivkraften|primus motor)(?: for| bak)?
arbeider med
jobber med
(?:har )?(?:i dag|allerede|selv) et eget
har selv
har allerede

[leads after]
(?:er |blir |ble )?(?:utviklet|etablert|startet|drevet|ledet) (?:av|i)
(?:er |ble |blei |vart |har vært |har vore )?(?:utviklet|utvikla|drevet|drive|etablert|startet|starta|koordinert|ledet|leia) av
(?:er |ble |blei |vart )?(?:utviklet|utvikla|etablert) i
koordineres av
forvaltes av
ledes av
leiast av
(?:blir|vert) (?:ledet|leia) av
ledet av
leia av
eies av
driftes av
drives av
forankret i
forankra i
(?:er|ble|blei|blir|har vært|som|vert)? ?(?:\pL+ ){0,2}(?:drevet|drive|driven|ledet|leia|koordinert|utviklet|utvikla|startet|starta|igangsatt|gjennomført|organisert|opprettet|oppretta|forvaltet)(?: [\pL\d.]+){0,5} av
(?:drives|driftes|ledes|leiast|koordineres|eies|gjennomføres|utføres|administreres|organiseres|bemannes|forvaltes|drivast)(?: [\pL\d.]+){0,5} av
(?:er|blir|ble)? ?(?:organisatorisk )?(?:forankret|forankra|plassert|lokalisert|etablert|knyttet) (?:i|hos|ved|under|til)
(?:prosjekteier|prosjekteigar|prosjektleder|prosjektleiar|ansvarlig|ansvarleg|koordinator|vertskommune|initiativtaker|søker|eier)(?: (?:for|bak|av)(?: [\pL-]+){1,5})? (?:er|blir|var)
(?:prosjekteier|prosjektleder|prosjektleiar|ansvarlig|ansvarleg|koordinator|vertskommune|eier):
(?:prosjektledelsen|ledelsen|driften|drifta|koordineringen|ansvaret)(?: \pL+){0,3} (?:ligger|ligg|er lagt|er plassert)(?: \pL+)? (?:hos|i|ved|til|på)
bak (?:[\pL-]+ ){1,4}står
(?:et|en|eit|ein) (?:\pL+ ){0,3}\pL*(?:tilbud|tilbod|prosjekt|ordning|initiativ|tiltak|kampanje)(?:et|en)? fra
(?:ledes|leiast|drives|drivast|styres|koordineres|organiseres) (?:fra|frå|ved|hos|gjennom)
(?:er|ble|blei|blir|vart)? ?(?:ledet|leia|drevet|drive|styrt|koordinert|organisert) (?:fra|frå|ved|hos)
(?:ble|blei|vart|er) (?:startet|starta|satt i gang|etablert|opprettet|lansert|igangsatt)(?: (?:i|høsten|våren|sommeren|vinteren|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|\d{4})){0,4} av
har (?:base|tilholdssted|tilhaldsstad|hovedsete) (?:i|hos|ved)
hører (?:\pL+ )?(?:under|til|inn under)
(?:med) (?:\pL+ )?prosjektledelse (?:fra|ved|hos)
(?:initiativet|ideen|idéen) (?:\pL+ )?(?:kommer fra|kom fra)

[takes part]
(?:har )?(?:sagt|sa|sier) ja(?: til)?
(?:har )?(?:gjort vedtak|vedtatt|besluttet) (?:om )?å delta
(?:har )?(?:sluttet|slutter|sluttar) seg til
er med
medvirker i
bidrar (?:til|med|i)
(?:har )?(?:gjort vedtak om|vedtatt|vedteke|besluttet) å (?:delta|bli med|vere med|være med)
(?:har )?(?:takket|takka|sagt|sa|sier) ja(?: til)?
(?:ble|blei|vart|blir|blitt) med(?: i| på)?
(?:var|har vært|har vore) med (?:i|på)
bidrar (?:i|til|med)
stiller med
deltar i
deltek i
deltok i
deltar
deltek
er med i
er med på
inngår i
inngår
samarbeider med
samarbeider om
samarbeidar om
i samarbeid med
i samarbeid mellom
sammen med
saman med
mellom
tilsluttet
har sluttet seg til
pilotkommune
pilotkommuner
(?:er|var|blir|som) (?:\pL+ ){0,2}(?:medsøker|medsøkar|samarbeidspartner|samarbeidspart|prosjektpartner|partner|pilotkommune|testkommune|deltaker|deltakar|medlem)(?:e|r|er|ar|mer)?(?: (?:i|på|av|for))?
(?:har |)(?:stilt|stiller|stilte) (?:[\pL\d-]+ ){1,6}til (?:rådighet|disposisjon|rådvelde)
(?:har |)(?:bidratt|bidreg|bidrog|bidro) (?:\pL+ ){0,3}(?:med|til)
(?:vil|ønsker å|ønskjer å|har besluttet å|har valgt å|har vald å|har forpliktet seg til å) (?:\pL+ ){0,2}(?:delta|medvirke|inngå|være med|vere med|bli med|gå inn)(?: i| på)?
(?:har |)(?:meldt|melder|meldte) seg (?:\pL+ ){0,2}(?:som|til|på)
(?:går|gikk|gjekk|gått|kommer|kom|kommet) (?:\pL+ )?(?:med i|inn i|med på)
(?:prøver ut|prøvde ut|tester|testet|testa|piloterer|innfører|innførte)
har (?:\pL+ )?(?:prøvd ut|testet|testa|innført|tatt i bruk)
har (?:[\pL\d]+ ){0,5}(?:et|en|eit|ein) felles \pL+
(?:et|en|eit|ein|som et|som en|felles|tverrsektorielt) (?:\pL+ ){0,2}\pL*(?:prosjekt|forsøk|tilbud|tilbod|team|tiltak|modell|nettverk|initiativ|avtale|samarbeid|partnerskap|løsning|løysing|program|ordning|enhet|pilot|satsing)(?:et|en)? mellom
(?:inngått|inngås|gjennomføres|drives|utvikles|utvikla|utviklet)(?: \pL+){0,3} (?:mellom|i samarbeid mellom|i fellesskap av)
(?:partene|partane|parter|partnere|deltakende kommuner|deltakarkommunane|deltakere|pilotkommuner|samarbeidspartnere|samarbeidspartene)(?: (?:i|bak)(?: [\pL-]+){1,4})?(?: er|:)
(?:har |)(?:undertegnet|signert) (?:avtalen|samarbeidsavtalen)
(?:prøves ut|testes|innføres|utprøves)(?: \pL+){0,3} (?:i|hos|på|av|ved)
i (?:[\pL-]+ ){1,3}inngår
er (?:alle|begge|alle tre) med(?: i| på)?
(?:har |hadde )?(?:gått|går|gikk|gjekk|slått seg) sammen(?: [\pL-]+){0,3} om
(?:har |hadde )?(?:slått seg|slår seg|slo seg) saman om
(?:var|har vært|har vore|er) med (?:siden|sidan|fra|frå|helt fra|hele tiden)
(?:har )?(?:fått|får|fikk|fekk) (?:være|vere|bli) med(?: i| på)?
er med som
kommer med(?: i| på| fra)?
(?:blir|blei|ble|vart) med (?:fra|frå|til)
deltar (?:også |nå |aktivt )?(?:i|med|på)
deltok (?:også |aktivt )?(?:i|med|på)
har deltatt(?: i| på)?
medvirker
medvirket(?: i| til)?
har medvirket(?: i| til)?
samarbeidet med
tar del i
tok del i
har tatt i bruk
tar i bruk
(?:har )?(?:skrevet|skrive|skrev) under(?: på)?
(?:har )?(?:inngått|undertegnet|signert) (?:[\pL-]+ ){0,6}(?:avtale|avtalen|samarbeidsavtale|samarbeidsavtalen|intensjonsavtale)\pL* (?:\pL+ )?med
(?:er|har blitt|ble) (?:også |nå )?(?:tilmeldt|påmeldt|tilsluttet|tilknyttet|koblet på)
(?:har |)(?:meldt|melder|meldte) (?:på )?\d+ (?:\pL+ ){0,2}(?:deltakere|deltakarar|ansatte|tilsette)
består av (?:\pL+ ){0,3}fra
bemannes av
felles for
interessert i å (?:delta|bli med|være med)
(?:har )?(?:stilt|stiller|stilte) seg bak
deler på

[parties follow]
i samarbeid med
i samarbeid mellom
sammen med
saman med
samarbeider med
mellom
et samarbeid mellom
eit samarbeid mellom
(?:et|en|eit|ein|som et|som en|felles|tverrsektorielt) (?:\pL+ ){0,2}\pL*(?:prosjekt|forsøk|tilbud|tilbod|team|tiltak|modell|nettverk|initiativ|avtale|samarbeid|partnerskap|løsning|løysing|program|ordning|enhet|pilot|satsing)(?:et|en)? mellom
(?:inngått|inngås|gjennomføres|drives|utvikles|utvikla|utviklet)(?: \pL+){0,3} (?:mellom|i samarbeid mellom|i fellesskap av)
(?:partene|partane|parter|partnere|deltakende kommuner|deltakarkommunane|deltakere|pilotkommuner|samarbeidspartnere|samarbeidspartene)(?: (?:i|bak)(?: [\pL-]+){1,4})?(?: er|:)
(?:prøves ut|testes|innføres|utprøves)(?: \pL+){0,3} (?:i|hos|på|av|ved)
i (?:[\pL-]+ ){1,3}inngår
(?:har )?(?:inngått|undertegnet|signert) (?:[\pL-]+ ){0,6}(?:avtale|avtalen|samarbeidsavtale|samarbeidsavtalen|intensjonsavtale)\pL* (?:\pL+ )?med
består av (?:\pL+ ){0,3}fra
bemannes av
felles for
samarbeidet med

[helped by]
i samarbeid med
sammen med
saman med
i dialog med
med støtte fra

[parties in a name]
mellom

[collective]
kommunene
kommunane
alle (?:\d+ )?kommunene
alle (?:\d+ )?kommunane
helseforetakene
helseføretaka
fastlegene

[speaks]
vil gjerne
leder
(?:fortalte|forteller) om

[declines]
(?:takker|takket|takka|takke) (?:\pL+ )?nei(?: til)?
(?:sier|sa|sagt|har sagt) (?:\pL+ )?nei(?: til)?
(?:trekker|trakk|har trukket) seg(?: ut)?(?: av| fra)?
(?:er|vil) (?:ikke|ikkje) (?:lenger )?(?:være |vere )?med(?: i| på)?
(?:står|sto|stå) utanfor
(?:meldte|melder|har meldt) (?:seg )?(?:av|ut)
(?:sa|sier|sagt|seier) (?:\pL+ )?nei(?: takk)?(?: til)?
(?:takker|takket|takka|takkar) (?:\pL+ )?nei(?: til)?
(?:trakk|trekker|trukket|trekk) seg(?: ut| fra| frå)*
(?:er|var|blir|blei|ble) (?:ikke|ikkje|ikke lenger|ikkje lenger) med(?: i| på)?
(?:ønsket|ønskte|ønska|ønskjer|vil|ville|kan|kunne) (?:ikke|ikkje) (?:å )?(?:delta|bli med|vere med|være med|gå inn)
(?:deltok|deltek|deltar) (?:ikke|ikkje)
står (?:foreløpig |framleis |fortsatt )?(?:utenfor|utanfor)
(?:har )?(?:vedtatt|vedtok|vedteke|bestemt) (?:å )?(?:ikke|ikkje) å? ?(?:delta|bli med)
(?:deltar|deltek|inngår|er) (?:ikke|ikkje) (?:med )?(?:i|på)
(?:har )?(?:valgt|besluttet|vald) (?:å )?(?:ikke|ikkje)(?: å)?(?: delta)?
(?:har )?(?:valgt|vald|valt) å (?:ikke|ikkje) (?:delta|vere med|være med)
takket nei
takka nei
ønsker ikke å (?:delta|være med)
ynskjer ikkje å (?:delta|vere med)
står utenfor
(?:har )?(?:avslått|avslo|avslår|takket nei|avvist|avviste)(?: (?:tilbudet|invitasjonen|det))?
(?:har |hadde )?(?:besluttet|bestemt|vedtatt|valgt|vald|besluttet|vedtok|valgte|valde|bestemte) (?:[\pL\d.]+ ){0,6}(?:ikke å|ikkje å|å ikke|å ikkje) (?:gå|delta|inngå|være|vere|bli|slutte|medvirke)(?: \pL+){0,2}
(?:har )(?:ikke|ikkje) (?:ønsket|ønska|villet|valgt|vald|meldt seg|sett seg)(?: å)?
(?:forlot|forlater|har forlatt|sier opp|sa opp|har sagt opp|legger ned|la ned|avslutter) (?:\pL+ )?(?:prosjektet|avtalen|samarbeidet|ordningen|ordninga|tilbudet|satsingen)
ser seg (?:ikke|ikkje) i stand til å (?:delta|inngå|medvirke|bli med)
har (?:ikke|ikkje) (?:ressurser|ressursar|råd|økonomi|kapasitet|mulighet) (?:\pL+ ){0,2}til å (?:delta|inngå|medvirke|bli med)
(?:melder|meldte) seg (?:ikke|ikkje)
(?:er|var) (?:ikke|ikkje) (?:medlem|part|tilsluttet|tilknyttet)
(?:trukket|trakk|trekker) (?:\pL+ ){0,3}tilbake
(?:ønsker|ønsket|ønskte|ønska|ønskjer|ynskjer|vil|ville|kan|kunne) (?:\pL+ ){0,2}(?:ikke|ikkje) (?:\pL+ ){0,2}?(?:å )?(?:delta|bli med|vere med|være med|gå inn|gå med|medvirke|inngå|slutte seg|tilslutte seg)
(?:ikke|ikkje) (?:lenger )?(?:ønsker|ønsket|ønskjer|vil|ville|deltar|deltok|deltek|inngår|medvirker)(?: å (?:delta|bli med|være med|vere med|gå inn))?
(?:hoppet|hopper|falt|faller|gikk|går) (?:av|fra|ut)
(?:meldte|melder|har meldt) (?:fra om at (?:de|kommunen) ikke|avbud til)
(?:har )?(?:valgt|besluttet|bestemt|vedtatt) å (?:stå|holde seg) utenfor
(?:holder|holdt) seg (?:\pL+ )?utenfor
(?:står|sto|stå|stod) (?:\pL+ )?(?:utenfor|utanfor)
(?:velger|valgte|valde|vel) (?:\pL+ ){0,2}(?:å ikke|ikke å|å ikkje|ikkje å) (?:delta|bli med|være med|vere med|gå inn|inngå)
(?:har )?(?:meldt|melder|meldte) seg (?:\pL+ )?ut(?: av)?
(?:gikk|går|har gått|gått) ut av
(?:fant|finner|har funnet) (?:\pL+ )?(?:ikke|ikkje) (?:grunnlag|rom|plass|penger) (?:til|for) å (?:delta|bli med|være med)
(?:avstår|avsto|avstod) fra(?: å (?:delta|bli med|medvirke))?
(?:har )?prioritert (?:det )?(?:bort|vekk)
(?:har )?(?:sagt|sa|seier|sier) (?:\pL+ )?frå seg

[abbreviation]
bl\.a
f\.eks
t\.d
dvs
ca
nr
kl
jf
jfr
pkt
ift
ifm
ihht
evt
mill
mrd
adm
dir
konst
fung
ass
inkl
ekskl
jan
feb
apr
aug
sept
okt
nov
des
maks
v
pr
tlf
ref
vedr
hhv
pga
vha
st
d

# A dot after these ends a sentence where a capital follows.
[abbreviation value=ending]
m\.m
m\.v
mv
mm
m\.fl
kr
osv
o\.l

[title joins]
for
av

[post ends]
er
blir
heter
orienterte
orienterer
presenterte
informerte
innledet
redegjorde
gjorde
la
vil
er
har
som
deltok
deltar
kan
skal
var
ble
vart
samt
ga
gav
gir

[subject ends]
at
som
der
fordi
hvor
når
hvis
om
kva
om at

[object lead]
med
til
for
fra
frå
ved
av
hos
om
takket

[period start]
fra
frå
siden
sidan

[period end]
til
innen
innan
ut

[payer lead]
fra
frå
av
hos

[singular ending]
enes
ene
ens
ets
en
et
a
es
e
n
s
t

# After these stands who is to act.
[asks]
ber
ba
bad
oppfordrer
gir

# Verbs in the active voice: who does it stands beside them.
[active verb]
utarbeider
undersøker
undersøkjer
kontakter
kontaktar
kaller inn
sender
følger opp
følgjer opp
legger (?:\pL+ ){0,3}(?:fram|frem)
inviterer
innkaller
innhenter
koordinerer
planlegger
lager
tar
tek
kommer tilbake
oppnevner
utreder
forbereder
melder
avklarer
gir
skriver
ser på
sjekker
retter
rettar
justerer
tar (?:[\pL]+ ){0,4}(?:kontakt|opp|initiativ|med (?:til|videre|tilbake|seg|i)|fatt i|tak i|stilling)
legger (?:[\pL]+ ){0,4}(?:ut|på (?:nettsiden|nett))
lagar
sørger for
syter for
bestiller
reviderer
oppdaterer
beskriver
samler(?: inn)?
henter
rykker
ferdigstiller
besvarer
arrangerer
tilrettelegger
formidler
kartlegger
jobber (?:\pL+ )?(?:videre|vidare)
arbeider (?:\pL+ )?(?:videre|vidare)

[turns the order]
(?:innen|deretter|etterpå|til|på|samtidig|dessuten|videre|etter|i|nå|så|når)

[acting role]
administrasjonen
sekretariatet
leder
lederen
nestleder
prosjektleder
prosjektlederen
arbeidsgruppen
arbeidsgruppa
kommunene
helseforetaket
(?:\pL+s )?\pL*sekretariat(?:et)?
direktøren
helsedirektøren
rådmannen
kommunedirektøren
koordinatoren
sekretæren
møteleder
møtelederen
styreleder
styrelederen
nestlederen
leiaren
koordinator
foretaket
føretaket
prosjektgruppen
prosjektgruppa
utvalgssekretæren
samhandlingssjefen
kommunalsjefen
administrerende direktør

[no order]
fremfor at
framfor at
uten at
i stedet for at
fordi
hvis
dersom

[sum for]
til
for

[behind listed towns]
kommun(?:er|ar)

[before a place]
i
ved
på
til
frå
fra

[hypothetical]
om
hvis
dersom
kan
kunne
vurderer\S*
bør
invitert til å
(?:invit|innb|oppfordr|tilb)\pL* (?:[\pL-]+ ){1,4}(?:til )?å
kanskje
eventuelt
foreslås
foreslår
ønskes
burde
måtte
mulighet for å
mulighet til å
spurt om å
invitert
invitere
såfremt

[undecided]
vurderer
avventer
ikke tatt stilling
ikkje teke stilling
overveier
ennå ikke (?:tatt|bestemt|avgjort|avklart|svart|meldt)
enno ikkje (?:teke|bestemt|avgjort|avklart|svart|meldt)
ikke avgjort

[of the meeting]
(?:til )?(?:forslag|innstilling|tilråding|anbefaling|vedtak|vurdering)\pL*
(?:i |under |på )?(?:møtet|saken|saka|sak \d+|behandlingen|behandlinga|drøftingen)\S*
(?:på |via )?teams
(?:dog |men )?(?:digitalt|virtuelt|via|fra kl|til kl)
(?:ikke )?(?:i|under) (?:behandlingen|behandlinga|drøftingen|drøftinga|votering\pL*|vedtaket)\S*
(?:dette|denne) (?:punktet|saken|saka)

[declines outright]
.*ønske.*
.*nei.*
.*utenfor
.*trakk.*
.*avsl.*
.*avvis.*
.*beslut.*
.*vedt.*
.*valg.*
.*vald.*
.*forl[oa]t.*
.*sa.* opp.*
.*meldt.*
.*hopp.*
.*avst[åo].*
.*prioritert.*
.*utanfor.*
.*bestemt.*
.*velg.*
.*ynsk.*
.*ønskj.*
.*ønska.*
.*trekk.*
.*trukk.*
.*ut av.*
.*ressurs.*
.*i stand.*

# After a word for a post these say that it was held for a while, by another than who is named next.
[no post]
for (?:denne saken|dette punktet|møtet|saken)

# With these the subject is a party as well.
[both parties]
samarbeider (?:med|om)
samarbeidar (?:med|om)
samarbeidet med
(?:har )?(?:inngått|undertegnet|signert) (?:[\pL-]+ ){0,6}(?:avtale|avtalen|samarbeidsavtale|samarbeidsavtalen|intensjonsavtale)\pL* (?:\pL+ )?med

# The joining word and the second of two bodies that share a plural.
[second of a plural]
og (?-i:\p{Lu})[\pL-]+(?: (?-i:\p{Lu})[\pL-]+)? (?:kommuner|kommunar|kommunene|kommunane|fylkeskommuner)

[comes from]
fra
frå

[as part of]
som (?:et ledd|en del|del) (?:i|av)
i forbindelse med
jf\.

[leads its object]
står (?:\pL+ )?bak
har (?:innført|opprettet|oppretta|satt i gang|sett i gang|igangsatt|initiert)
startet opp
satte i gang
tok initiativ til
har tatt initiativ til
har (?:[\pL-]+ ){1,7}(?:startet|starta|etablert|igangsatt|utviklet|utvikla|opprettet|oppretta)
(?:tar|tok|har tatt) (?:\pL+ )?initiativ(?:et)? til
(?:har )?(?:igangsatt|satt i verk|iverksatt|iverksatte|lansert|lanserte|stiftet|bygget opp|bygd opp)
arbeider med
jobber med
har selv
har allerede
har ansvar(?:et)? for
er ansvarlig for
utviklet
utvikla

[inverted]
deltar
deltek
deltar i
deltek i
inngår
inngår i
er med
er med i
medvirker
medvirker i
bidrar (?:til|med)

[new clause]
da
fordi
ettersom
siden
men
mens
medan
der
hvor
hvis
noe som

[kind of party]
(?:\pL*forening|\pL*organisasjon|\pL*virksomhet|\pL*avdeling|\pL*klinikk|\pL*kommune|\pL*sykehus|\pL*region|\pL*selskap|\pL*stiftelse|\pL*enhet|\pL*bedrift|\pL*klubb)(?:en|et|a|n|ene|ne|er)?
\pL*(?:firmaet|huset|sykehuset|sjukehuset|selskapet|senteret|teamet|universitetet|sykehusene|foreningene)
apotek(?:et)?

[unit at]
på
i
ved
hos
under

[leads a title]
(?:prosjekteier|prosjektleder|ansvarlig|koordinator|vertskommune|initiativtaker|prosjektledelsen)
(?:tilskuddsmottaker|søker|vertskap|vert|systemeier|initiativtakar|prosjekteigar|prosjektleiar)(?:en)?

[budget post]
(?:lønn|lønnsutgifter|drift|reiser?|materiell|evaluering|administrasjon|kompetanseheving|opplæring|møter?|prosjektledelse|overhead|utstyr|lokaler?|husleie|lisenser|konsulent\pL*|kommunikasjon|diverse|personell|inntekter|utgifter)(?:[,: ].*)?

# Behind a sum: it is the price of one.
[for each]
(?:pr\.?|per) \pL+
i timen
hver gang

# Before a sum these say that it is a charge, a saving, a loss: nobody is given it.
[no funding]
\pL*takst(?:en|er)?
\pL*avgift(?:en|er|a)?
\pL*egenandel(?:en|er)?
\pL*gebyr(?:et)?
\pL*innsparing(?:en|er)?
\pL*besparelse(?:n|r)?
\pL*underskudd(?:et)?
\pL*overskudd(?:et)?
\pL*merforbruk(?:et)?
\pL*omsetning(?:en)?
spare(?:r|s|t)?

# After a comma these speak of a part of the sum.
[of which]
herav
hvorav
derav

# Before a colon: what the sums of the list below are.
[list of sums value=applied]
søknader
søknadene
ønsker

[list of sums value=proposed]
foresl\pL*
innstill\pL*

# A verb in the present tense, by its form.
[present tense]
\pL{2,}(?:er|år|ar|ør)
skal

# Verbs in the present that give nobody a task: of being and wanting, and of saying unless a time is set.
[no task value=state]
(?:etter|eller|heller|over|under|for|hver|kvar|før|når|der|her|hvor|år|består|plikter|pliktar|finansierer)
(?:er|har|får|kan|vil|må|bør|blir|heter|ligger|står|sitter|inngår|deltar|ønsker|ønskjer|håper|mener|meiner|synes|tror|savner|støtter|støttar|vurderer|anser|forventer|kjenner|kommer|mangler|kjører|begynner|starter|slutter|betaler|driver|tilbyr|mottar|representerer|avventer|stemmer|godkjenner|takker|takkar|anbefaler|innstiller|beslutter|vedtar|ber|oppfordrer|uttrykker|ser|går|arbeider|opplever|slutter seg|tar til etterretning|tar til orientering|bor|vet|viser|gjelder|handler|betyr|krever|dekker|bidrar|fortsetter|sier|legger vekt|eier|bruker)
skal (?:delta|være med|vere med|ikke|ikkje|ha (?:ny|et nytt))

[no task value=saying]
(?:orienterer|orienterte|forteller|fortel|fremhever|framhevar|bemerker|opplyser|nevner|nemner|spør|foreslår|føreslår|supplerer|tilføyer|understreker|påpeker|peker|redegjør|går gjennom|presenterer|legger fram|innleder|utdyper|refererer|kommenterer|informerer|svarer|drøfter|beskriver|forklarer|viser|minner|noterer|konkluderer|oppsummerer|holder|gir|stiller|reiser|melder|uttaler|snakker)

[infinitive mark]
å

[clause of another]
at
hvor
der
om
hvordan

# One word with a capital that is a body by its ending, where one must stand.
[unit by its word]
\pL{3,}(?:senteret|klinikken|avdelingen|avdelinga|enheten|teamet|foreningen|stiftelsen|legevakten|legevakta)
\pL{3,}(?:sykehuset|sjukehuset|sentralen|tjenesten|stasjonen|skolen|huset)

[absence in text]
(?:det var |meldt )?forfall fra
(?:det var |meldt )?forfall frå
fraværende(?: med forfall)?:?
forfall:

[at present]
på nåværende tidspunkt
på noverande tidspunkt
ennå ikke
enno ikkje
foreløpig
førebels
i denne omgang

[wished]
ønske om
ønsker
ønskes
ønskjer
behov for
mulig
muligheter for
muligheten for
mulighet for
forslag om
moglegheit for

[no part]
stille(?:r|t)? seg (?:\pL+ )?til (?:rådighet|disposisjon)
er (?:\pL+ )?(?:ikke|ikkje) (?:\pL+ ){0,2}(?:en del av|part i|partner i)
skal (?:\pL+ )?(?:ikke|ikkje) (?:delta|inngå)

[not so]
inntrykk av
(?:ikke|neppe) (?:korrekt|riktig)
misforst\pL*
feilaktig\pL*

[money left]
gjenstår
gjenstående
rest(?:en|beløp)?
til overs
igjen

[money in all]
i alt
samlet
til sammen
totalt

[assignment label]
ansvarlig(?:e)?
ansvarleg
ansvar
oppfølging ved
oppfølging
tiltaksansvarlig

[task column value=what]
hva
oppgave(?:r)?
oppgåve(?:r)?
aksjon
aktivitet
avtale

[task column value=who]
hvem
kven
ansvarlig(?:e)?
ansvarleg

[task column value=when]
når
frist
tidsfrist
tidspunkt
dato

[municipalities of a list value=" kommune"]
kommun(?:er|ene|ar|ane)

[new clause without a comma]
fordi
ettersom
