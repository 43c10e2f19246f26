# What is worked on. [initiative types]: the head word of a name, in its forms, and the kind of the initiative.

[initiative kind=project]
projekt(?:et|er|erne|ets)?

[initiative kind=trial]
prøvehandling(?:en|er|erne)?
pilotprojekt(?:et|er|erne)?
afprøvning(?:en)?

[initiative kind=programme]
program(?:met|mer)?
samarbejdsmodel(?:len)?
kvalitetsteam
\d+-?\.? ?års-?planen?

[initiative kind=agreement]
aftale(?:n|r|rne|ns)?
partnerskab(?:et)?

[initiative kind=reform]
reform(?:en|s)?

[initiative kind=service]
tilbud(?:det)?
hotline
døgnrådgivning(?:en)?
servicecenter(?:et)?

[initiative kind=service]
pladser(?:ne)?

[initiative kind=function]
funktion(?:en)?

[initiative kind=team]
team(?:et|s)?

[initiative kind=other]
retningslinje(?:n|r)?
beredskabsplan(?:er|en|erne)?
principmeddelelse
arrangement(?:et)?
temadag(?:en)?
kommunikationsmateriale
indsats
analyse(?:n)?
evaluering(?:en)?
midtvejsstatus
kursus
rammeaftale(?:n)?
ansøgning(?:en)?

# A type word that opens a name when it is followed by one of these.
[initiative link]
om
vedr\.?
vedrørende
ift\.?
for
mellem

# The name ends before these.
[initiative stop]
der
som
har
er
vil
blev
bliver
skal
kan
kunne
at
og at
hvor
hvilket
således
samt
men
når
hvis
forlænges
afsluttes
indebærer
viser
startede
forventes
fortsætter
til efterretning
ville
bygger
ligger
får
gav
ønsker
viser
gælder
gør
går
kører
ift
ifm
jf
fremgår
udarbejdes
udarbejdet
giver
gives
tager
sættes
være
inden
løbende
på mødet
formegentlig
formentlig
afsat
fordelt
bevilget
indgået
truffet
lagt
sat
holder
drives
drøftes
mens
inklusive
således
også
ligeledes
fortsat
arbejder
fra
ville
blevet
blandt

# Words that open an item's title without being its subject.
[title lead]
godkendelse (?:af|ift\.|vedr\.)
orientering (?:om|vedr\.|fra)
skriftlig orientering:?
gensidig orientering
drøftelse (?:af|om|vedr\.)
beslutning (?:om|vedr\.|af)
status (?:for|på|vedr\.|om)
opfølgning (?:fra|på|vedr\.)
evaluering af
præsentation af
dialogmøde (?:med|om)
implementering(?:en)? af
implementeringen af
videreførelse af
forslag til
fremtidig håndtering af
det sundhedsfaglige grundlag for
temadrøftelse(?: om| af)?:?
gensidig drøftelse af
indstilling (?:om|vedr\.)
nyt (?:om|fra|vedr\.)
tema:?
midtvejsstatus (?:for|på)
udkast til
høring (?:af|om|vedr\.)
forlængelse af
opstart af
igangsættelse af
udrulning af
proces for
ansøgning (?:om|til)
plan for implementering af
præsentation og drøftelse af
orientering og drøftelse af
status og drøftelse af

[title lead]
(?:slut|midtvejs|del|års)?evaluering(?:en)? (?:af|for)
(?:orientering og )?udmøntning(?:en)? af
(?:for)?deling(?:en)? af (?:midler(?:ne)? (?:fra|til)|puljen)
ansøgning(?:er)?(?: om (?:midler|tilskud|støtte|medfinansiering|penge))? til
(?:midler|tilskud|støtte|medfinansiering) til
(?:kort |fælles |mundtligt? |skriftligt? )*oplæg (?:om|fra|ved|vedr\.|og (?:drøftelse|dialog) (?:af|om))
(?:foreløbige )?(?:resultater|erfaringer) (?:af|fra|med)
(?:udvidelse|udbredelse|afslutning|nedlæggelse|forankring|etablering|revision|opdatering|justering|genbesøg|lukning) af
(?:kommissorium|budget|regnskab|tidsplan|procesplan|organisering|projektbeskrivelse|slutrapport|rammer|økonomi) (?:for|vedr\.|i)
(?:udpegning|valg) af (?:\pL+ ){1,4}til (?:\pL*gruppen for )?
høringssvar (?:til|vedr\.|om)
anbefalinger (?:fra|vedr\.|om)
(?:den )?videre proces (?:for|med|vedr\.)
(?:fremtid|fremtiden|drift|driften|finansiering|finansieringen) (?:for|af)
(?:nyt|sidste nyt|siden sidst) (?:om|fra|vedr\.)
samarbejde(?:t)? om
deltagelse i
tilslutning til

[title tail]
[–-] ?status på arbejdet
[–-] ?orientering.*
[–-] ?drøftelse.*
[–-] ?status.*
[–-] ?opfølgning.*
[–-] ?beslutning.*
pr\. \d.*
\(.*\)

# Titles of items that have no subject of their own.
[procedural title]
økonomi
budget(?:opfølgning)?
regnskab
svar på spørgsmål .*
spørgsmål fra .*
orienteringssager.*
sager til orientering.*
læs mere.*
næste skridt
rundvisning.*
(?:møde)?deltagere
godkendelse af (?:dagsorden|referat).*
(?:velkomst|præsentation).*
dagsorden.*
referat.*
eventuelt.*
evt\.?.*
mødedato.*
næste møde.*
kommende møder?.*
evaluering af møde.*
(?:punkter|emner) til .*
meddelelser.*
siden sidst.*
bordet rundt.*
gensidig orientering.*
orientering(?:er)?
skriftlige? orientering(?:er)?
afbud.*
formalia.*
underskrift.*
lukket punkt.*
erfaringsudveksling.*
nyt fra .*
orientering fra .*
mødeplan.*
årshjul.*
konstituering.*
valg af .*
(?:møde|års)(?:kalender|plan|hjul|rytme|cyklus).*
datoer for .*
mødedatoer.*
studietur.*
opsamling.*
kommunikation.*
næstformand.*
punkter .*
aktuelt.*
runde.*
tavle.*
gensidig.*
underskriv.*
beslutningsprotokol.*
protokol.*

# Capital letters that name no initiative.
[not an initiative]
IT
EPJ
KOL
HR
EU
AD
PDF
CPR
GDPR
SKAL
IKKE
OG
UH
RH
HE
RP
FMK
AI
BI
GOP
ICF
OK
NB
EAN
CVR
PC
TV
MR
CT
LÆ
ATA
WHO
EG
KRAMS
(?:økonomi|budget|lokal|trepart|overens|rammeøkonomi|finanslovs|udvalgs|regerings|ansættelses)aftale\pL*(?: .*)?
budgetforlig\pL*
overenskomst\pL*
(?:plejeforløbs|genoptrænings|behandlings|handle|tids|kur)plan(?:er|erne|en)?

# A word that ends so is a compound of a type word.
[initiative compound kind=project]
\pL+-?projekt(?:et|er|erne|ets)?

[initiative compound kind=programme]
\pL+program(?:met|mer|merne)?
\d+-?\.?års-?plan(?:en)?

[initiative compound kind=agreement]
\pL{4,}aftale(?:n|ns)?
\pL{4,}partnerskab(?:et)?

[initiative compound kind=reform]
\pL{4,}reform(?:en|ens)?

[initiative compound kind=service]
\pL{4,}-?tilbud(?:det)?
\pL{5,}bil(?:en)?

[initiative compound kind=function]
\pL{5,}funktion(?:en)?

[initiative compound kind=service]
\pL{4,}pladser(?:ne)?
(?:sundheds|velfærds|akut|fællesskabs|familie)hus(?:et)?

[initiative compound kind=other]
\pL{4,}indsats(?:en)?
\pL{4,}ansøgning(?:en)?
følgeforskning(?:en)?

[initiative compound kind=team]
\pL{4,}teams?(?:et)?

[initiative compound kind=other]
\pL{6,}arrangement(?:et)?
\pL{4,}planerne

# Type words that are followed by their public, not their subject ("tilbud til borgere").
[loose type]
tilbud(?:det)?
indsats(?:en|er)?
aftaler(?:ne)?
partnerskab(?:et)?
\pL*arrangement(?:et)?
program(?:met|mer)?
team(?:et|s)?
funktion(?:en)?
pladser(?:ne)?
\pL*reform(?:en|s)?
\pL+tilbud(?:det)?

# Compounds that name something wherever they stand.
[sure compound]
\pL+-projekt(?:et)?
\pL{4,}teams?
\pL{6,}planerne
\pL+-tilbud(?:det)?

# Type words that name nothing by themselves.
[generic initiative]
projekt(?:et|er|erne|ets)?
pilotprojekt(?:et|er|erne)?
prøvehandling(?:en|er|erne)?
program(?:met|mer)?
aftale(?:n|r|rne|ns)?
samarbejdsaftale(?:n|r|rne|ns)?
partnerskabsaftale(?:n|r)?
partnerskab(?:et)?
samarbejdsmodel(?:len)?
reform(?:en|s)?
tilbud(?:det)?
funktion(?:en)?
team(?:et|s)?
retningslinje(?:n|r)?
beredskabsplan(?:er|en|erne)?
principmeddelelse
arrangement(?:et)?
temadag(?:en)?
indsats(?:en|er)?
analyse(?:n)?
evaluering(?:en)?
midtvejsstatus
kursus
rammeaftale(?:n)?
ansøgning(?:en)?
afprøvning(?:en)?
kommunikationsmateriale
servicecenter(?:et)?
hotline
pladser(?:ne)?

# Behind a type word these say nothing of what it is about.
[empty subject]
etablering(?:en)?
implementering(?:en)?
udvikling(?:en)?
samarbejde(?:t)?
opfølgning
det samarbejdet

# Small words inside a name.
[inside names]
og
i
på
for
af
om
til
vedr
ift
med
mellem
under
ved
samt

[name adjective]
(?:midt|nord|vest|øst|sønder|syd)jyd?ske?
syddanske?
sjællandske?
fynske?
national(?:e|t)?
regional(?:e|t)?
fælles
kommunal(?:e|t)?
lettilgængelig(?:e|t)?
integreret
integrerede
\pL+faglig(?:e|t)?
politisk(?:e)?
samlet

# Adjectives that stand before a name without being part of it.
[any adjective]
\pL{2,}(?:isk|iske|lige?|ligt|ielle?|ielt|ede|ende|ale|alt|al|ive?|ivt|bare?|bart|som|somme|sk|ske)
nye?
nyt
fælles
samle(?:t|de)
integrere(?:t|de)
udvide(?:t|de)
styrke(?:t|de)
mobile?
mobilt
akutte?
gode?
store?

# Adjectives that tell no initiative from another.
[light adjective]
nye?
nyt
fælles
samle(?:t|de)
årlige?
årligt
kommende
nuværende
eksisterende
igangværende
nationale?
nationalt
regionale?
regionalt
store?
gode?
netop
nyligt
godkendte?
såkaldte?
mulige?
muligt
klyngen
kommunen
regionen

# A noun that ends so before a type word is the first half of a compound written apart ("udviklings arrangement").
[first part of a compound]
\pL{3,}(?:ings|ions|heds|skabs|tets|doms)

[new]
nyt?
nye

[definite article]
den
det
de

# After a name these say where it is ("... i klyngen").
[place link]
i
på
ved

[region in a name]
region \pL+
(?:midt|nord|syd|øst|vest|sønder)\pL*
sjælland
hovedstaden
danmark

[place in a name]
\pL*klyngen
kommunen
kommunerne
regionen

# After a name these say whom it is for.
[public link]
til
for
målrettet

# What is said of a name ends before these.
[complement stop]
med
efter
ved
under
herunder
og derfor

# In this form a type word means what was named before.
[definite type word]
projektet
projekterne
pilotprojektet
prøvehandlingen
prøvehandlingerne
programmet
aftalen
samarbejdsaftalen
partnerskabsaftalen
partnerskabet
samarbejdsmodellen
tilbuddet
ordningen
indsatsen
afprøvningen
retningslinjen

# After an article and its adjective these mean what was named before.
[back reference]
projektet
forløb(?:et)?
tilbud(?:det)?
indsats(?:en)?
ordning(?:en)?
model(?:len)?
samarbejde(?:t)?
initiativ(?:et)?
aftale(?:n)?
funktion(?:en)?
team(?:et)?

# Links to what a trial or a project is about, behind its parties.
[subject link]
om
vedr\.?
vedrørende
ift\.?

[second lead]
og beslutning om
og drøftelse af
og orientering om
og status på
herunder

# What is left of some titles says nothing.
[no subject]
projekter i .*
samarbejd(?:e|et)
arbejdet
status

[not a fund]
(?:\pL+ )?fondsmidler(?:ne)?
(?:(?:en|den|til|fra|af|i|og|ny|nye|søge|fælles) )?puljen?s?
midler
midlerne
\pL*medlemidler
lægemidler(?:ne)?
hjælpemidler(?:ne)?
levnedsmidler
virkemidler
puljeansøgning

# Endings that inflection puts on a word; what is left must have four letters.
[ending]
ernes
erne
ede
ens
ets
ene
en
et
er
es
e
n
s
t

# Headings inside items that name no part.
[no heading name]
baggrund
status
status i øvrigt
formål.*
proces.*
videre proces
det videre forløb
økonomi.*
samarbejde.*
indlæggelse
organisation
bilag.*
tabel.*
total.*
overskydende midler
prioritering.*
referat
indstilling
sagsfremstilling
beslutning
dagsorden

# --- names that were coined: capitals that no list knows, by what stands around them

# A name in capitals that stands right behind these is what is worked on.
[before a name]
\pL*projekt(?:et|er|erne)?
\pL*(?:ordning|indsats|afprøvning|kampagne|funktion|samarbejdsaftale|model|løsning|platform|prøvehandling)(?:en|er)?
\pL*(?:tilbud|initiativ|koncept|partnerskab|netværk|forløb|kursus|program|uddannelsesforløb)(?:det|met|et|t)?
(?:\pL+-)?app(?:'?en)?
(?:den |det )?(?:såkaldte|ny[et]?) (?:\pL+ ){0,2}(?:ordning|indsats|tilbud|projekt|model)
\pL*(?:styre|projekt|følge|arbejds|implementerings|koordinations|program)gruppen? (?:for|bag)
(?:slut|midtvejs|del)?evaluering(?:en|erne|er)? af
erfaring(?:er|erne)? (?:med|fra)
resultat(?:er|erne)? (?:af|fra)
(?:udvidelse|udbredelse|udrulning|videreførelse|forlængelse|forankring|implementering|etablering|opstart|afslutning|finansiering|driften?|nedlæggelse)(?:n|en)? af
(?:projektleder|koordinator|tovholder|projektejer|ansvarlig|kontaktperson|formand)(?:e|en)? (?:for|på|i)
(?:deltag|indgå|medvirk)\pL* (?:\pL+ ){0,2}i
(?:indtræde|indtræder|træde ind|gå med|er med|var med|være med|gået med) (?:\pL+ ){0,2}i
(?:tilslutte|tilslutter|tilsluttede|tilsluttet) (?:\pL+ )?sig
(?:stå|står|stod|stået) (?:\pL+ )?uden ?for
(?:trække|trækker|trak|trukket) (?:\pL+ )?sig (?:ud )?(?:af|fra)
(?:midler|tilskud|støtte|bevilling|bevillingen|medfinansiering|penge|kroner|kr\.?|mio\.?|mil\.|mill\.) til
(?:samarbejde|samarbejdet) om
(?:fortælle|fortæller|fortalte|orientere|orienterer|orienterede|orientering|oplæg|status|drøfte|drøfter) (?:om|på|for)
i regi af
under navnet
kaldet
kaldes
kaldt
hedder
benævnt
med titlen
(?:åbning|indvielse|lancering|idriftsættelse|brug|anvendelse|opfølgning|nedlæggelse|lukning|renovering|afprøvning|fornyelse|ophør)(?:en)? af
(?:indlæg|talte|talt|talk|snak|dialog|beskrivelse|film|viden|hørte|høre|erfaringer|spørgsmål|spurgte|informerede) om
(?:del|en del|led) af
(?:bus|linje|café|kampagne|portal|hjemmeside|bil|patrulje)(?:en|et|sen)?

# What stands between a name and the word for its kind: "X er et projekt", "X, som er en aftale".
[is a]
(?:er|var|bliver|blev)(?: (?:p\.?t\.?|altså|således|fortsat))? (?:et|en)
(?:som|der) (?:er|var|bliver) (?:et|en)
(?:et|en)

# Words for a kind of work beside the types above.
[kind of work]
\pL*(?:ordning|indsats|model|samarbejde|initiativ|kampagne|netværk|forløb|koncept|café|cafe|uddannelse|kursus|linje|app|platform|løsning|metode|gruppe|patrulje|korps|rejsehold|enhed|klub|mødested|dag|workshop|konference|undervisningsforløb)

# What becomes of an initiative, right behind its name.
[after a name]
(?:(?:som|der) )?(?:er|bliver|blev|var)(?: (?:nu|fortsat|også|derfor|endnu|allerede|ikke))? (?:gjort permanent|forankret|afsluttet|igangsat|udvidet|forlænget|evalueret|implementeret|finansieret|startet|opstartet|sat i (?:gang|drift)|i gang|i drift|nedlagt|udbredt|udrullet|permanent)
(?:nu|fortsat|også) (?:gjort permanent|forankret|afsluttet|igangsat|udvidet|forlænget|permanent|i drift)
(?:(?:som|der) )?(?:drives|driftes|ledes|finansieres|afprøves|udvides|videreføres|forlænges|evalueres|implementeres|udrulles|udbredes|koordineres|forankres|tilbydes|afholdes|lukkes|nedlægges)
(?:(?:som|der) )?(?:begyndte|startede|opstartede|fortsætter|udløber|ophører|løber (?:til|frem|over)|kører (?:til|videre|i|på)|består af|retter sig mod|henvender sig til|bygger på|har til formål)
(?:(?:som|der) )?har (?:siden|indtil|til og med|til formål|haft)
(?:(?:som|der) )?(?:skal|kan|bør) (?:udbredes|videreføres|forlænges|udvides|evalueres|afprøves|implementeres|fortsætte)

[inside a coined name]
i
på
om
til
med
for
uden
mod
hos
og
af

# The first small word of a coined name that stands in running text without any other sign.
[coined link]
i
på
om
til
med
uden

# Words in their definite form.
[definite word]
\pL{4,}(?:en|et|erne)

# Capitals that are something else.
[not a coined name]
(?:dette|det|den|disse|her|der|dog|vi|man|de|han|hun|denne)
(?:formål|mål|resultat|baggrund|kerne|ide|idé|tanke|opgave|udfordring|udgangspunkt|grundlag|konklusion|plan|forslag|hensigt|ambition|opfattelse|vurdering|løsning|behov|fordel|ulempe|eksempel|gruppe|møde|sag|punkt)(?:et|en|ten|n)
(?:lov|vejledning|bekendtgørelse|rapport|notat|bilag|cirkulære|forslag|punkt|pkt|side|tabel|figur|kapitel|afsnit)(?:en|et)?
(?:institut|forening|selskab|forbund|direktorat|nævn|råd|styrelse|ministeri|kontor|rådhus|hotel|skole|kirke|apotek|rådgivning)\pL*
(?:sundhedshus|familiehus|borgerhus|kulturhus|forsamlingshus|regionshus|medborgerhus|hus)(?:et)?
(?:lægevagt|vagtcentral|skadestue|akutmodtagelse|ambulatori)\pL*
dansk(?:e)?
foreningen
center
klinisk
eventuelt
(?:projekt)?leder
repræsentant\pL*
\pL*(?:fonden|fond|kommune|kommuner|region|sygehus|hospital|universitet|afdeling|forvaltning)
jul
påske
pinse
corona
covid\S*
teams
outlook
medcom
zoom
skype

# Words in front of a title's colon that say what is done, not with what.
[word of procedure]
rundvisning
oplæg
besøg
orientering
drøftelse
status
tema
temadrøftelse
præsentation
beslutning
beslutningssag
opfølgning
fremlæggelse
godkendelse
evaluering
høring
nyt
skriftlig
skriftlige
mundtlig
fælles
gensidig
punkt
sag
lukket
åbent
til
om
fra
frigivelse
anlægsbevilling
bevilling
bevillinger
tillægsbevilling
anlægsregnskab
budget
ansøgning
ansøgninger
af
for
på
i
og
midler
bilag
notat
henvendelse
svar
valg
udpegning
udmøntning
lukning
orienteringssag
drøftelsessag
beslutningspunkt
orienteringspunkt
emne
kvartalsopfølgning
opsamling
case
workshop
temapunkt
temamøde
dialogmøde

# In a title these stand before the name of what it is about.
[done with a name]
(?:vedr\.?|vedrørende|angående|ift\.?)
(?:fortsat |videre |fremtidig |yderligere )?(?:finansiering|drift|udvidelse|udbredelse|videreførelse|forlængelse|forankring|implementering|etablering|afslutning|nedlæggelse|lukning|evaluering|anvendelse|udrulning|renovering|afprøvning|organisering|revision|fornyelse|genoptagelse|opsigelse|ophør)(?:en)? af
(?:midler|tilskud|støtte|bevilling|anlægsbevilling|medfinansiering) til
(?:samarbejde|aftale|partnerskab|overenskomst) (?:\pL+ ){0,4}om
(?:status|orientering|nyt|evaluering|oplæg|drøftelse) (?:på|om|for|fra|af)
