# What the sentences of Danish minutes say: words and phrases by the fact that they announce. A phrase is an RE2 pattern;
# a blank in it stands for any white space. Phrases match without regard to case.

# --- lists of participants

[capacity value=secretariat]
sekretariat(?:et|sbetjening)?
sekretær
referent
ref\.?

[capacity value=guest]
gæst(?:er)?
observatør(?:er)?
oplægsholder
inviteret
administrativ deltagelse
fra administrationen
øvrige deltagere
(?:deltog|deltager) (?:under|i|til) (?:punkt(?:et)?|pkt\.?)(?: \d+(?:(?:,| og) \d+)*)?\.?
(?:under|til|kun) (?:punkt|pkt\.?) \d+

[capacity value=member]
medlem(?:mer)?
formænd
formandskab(?:et)?

[duty value=co-chair]
(?:regional|kommunal|fælles)?\s*medformand
med-?formand

[duty value=chair]
formand
fmd\.?
mødeleder
ordstyrer

[duty value=minutes]
referent
ref\.?

der (?:førte|skrev|tog) (?:mødets )?refer(?:at|atet)
som (?:førte|skrev|tog) (?:mødets )?refer(?:at|atet)
(?:som |ref\. og )?referent

# Offices of the body that meets, which are no posts at an organisation.
[office of the meeting]
(?:\pL+ )?formand
(?:1\. |2\. |første |anden )?næstformand
medformand

[absence suffix]
afbud
fraværende
meldt afbud
forhindret

[absence in text]
(?:der var |var der )?(?:meldt )?afbud fra
fraværende(?: med afbud)?:?
afbud:

[substitute]
(?:deltog|deltager|mødte|møder) (?:i stedet )?for
i stedet for
som stedfortræder for
stedfortræder for
suppleant for
for

[stands in for]
(?:som )?(?:stedfortræder|suppleant|vikar) for
(?:deltog|deltager|mødte|møder|deltog i stedet) for
i stedet for
for

[partial presence]
deltog (?:fra|til|under|i|kun) .*
deltager (?:fra|til|under|i|kun) .*
(?:fra|til|under) (?:punkt|pkt\.?) .*
forlod mødet .*
(?:til|fra|indtil|kun|kun til|ved) kl\.? ?\d.*
(?:kun |under |ved |til |fra )?(?:sag|pkt|punkt)(?:erne|et)?\.?(?: nr)?\.? ?\d.*
(?:deltog |deltager )?(?:virtuelt|online|via (?:teams|video|skype|link).*|på (?:teams|video|skype).*|pr\. telefon)

# Posts of those who have practices of their own.
[practises alone]
praktiserende læge
alment praktiserende læge
speciallæge
praktiserende speciallæge
praktiserende fysioterapeut
praktiserende tandlæge

# Before the body that several people share.
[both]
begge(?: to)?(?: (?:fra|ved|i|på|hos))?
alle(?: tre| fire)? (?:fra|ved)

# Before the name of who came in somebody's place.
[deputy]
suppleant(?:en)?
stedfortræder(?:en)?
vikar(?:en)?

# Between a person and the body that sent the person.
[comes from]
fra

[joining]
og
samt
&

[organisation lead]
i
ved
fra
hos
på
af
for

[article]
den
det
de
en
et

# --- who presented. stem + auxiliary forms; `statement` verbs count only when a subject is presented (not "siger, at").

[presents]
orienter(?:ede|er)
præsenter(?:ede|er)
indled(?:te|er)
fremlagde
fremlægger
redegjorde
redegør
fortalte
fortæller
gennemgik
gennemgår
uddybede
uddyber
introducerede
introducerer
opridsede
opridser
briefede
holdt (?:\pL+ ){0,2}oplæg
holder (?:\pL+ ){0,2}oplæg
gav (?:\pL+ ){0,5}(?:status|orientering|oplæg|præsentation|gennemgang|indblik|introduktion)
giver (?:\pL+ ){0,5}(?:status|orientering|oplæg|præsentation|gennemgang|indblik|introduktion)
viste (?:\pL+ ){0,2}(?:slides|film|oplæg)
viste (?:\pL+ ){0,2}(?:app|appen|løsning|løsningen|systemet|tal|tallene|data|resultater|resultaterne|eksempler|billeder|billederne|grafer|plancher|en video|figurer|hvordan)
fremviste
demonstrerede
holdt (?:\pL+ ){0,3}(?:indlæg|foredrag|præsentation|tale)
holder (?:\pL+ ){0,3}(?:indlæg|foredrag|præsentation)
beskrev
beretter
berettede
forelagde
forelægger
gør rede
gjorde rede
kommer med (?:\pL+ ){0,3}(?:oplæg|orientering|status|indlæg)
kom med (?:\pL+ ){0,3}(?:oplæg|orientering|status|indlæg)

[will present]
(?:vil|skal|kommer og|deltager og) (?:\pL+ ){0,3}(?:indlede|præsentere|fremlægge|orientere|redegøre|fortælle|gennemgå|uddybe|introducere|opridse)
(?:vil|skal) (?:\pL+ ){0,3}(?:holde|give) (?:\pL+ ){0,5}(?:oplæg|status|orientering|præsentation|gennemgang)

[states only]
fortæller
fortalte

[presented by]
(?:indledes|indledtes|indledt|præsenteres|præsenteret|fremlægges|fremlagt|orienteret|gennemgås|gennemgået) (?:\pL+ ){0,6}(?:ved|af|v/|v\.|v)
(?:præsentation|oplæg|orientering|gennemgang|status|indlæg|introduktion)(?:en|et)? (?:\pL+ ){0,6}(?:ved|v/|v\.|v|fra)
(?:præsentation|oplæg|orientering|gennemgang|status|indlæg|introduktion|tema|besøg|nyt)(?:en|et)? [^.;:]{0,80} v/
v/

# Between a name and a title that is held no more or not yet.
[former]
(?:tidligere|forhenværende|fhv\.|nuværende|nu)
tidligere
tidl\.?
fhv\.?
forhenværende
afgående
tiltrædende
kommende
ny

# After a name and a comma these speak of a person.
# Someone of whom the lists say nothing came: the verb behind its subject; what opens a sentence in which it stands
# before; that verb; and what is said of those who did not come.
[attends]
(?:deltager|deltog|medvirker|medvirkede|møder|mødte) (?:også |selv |virtuelt |kort )?(?:i|under|ved|til|på|fra) (?:dette |selve |hele |denne |den del af |en del af )?(?:punkt\pL*|pkt\.?|mødet|dagsordenspunkt\pL*|behandlingen|sagens behandling|drøftelsen|sagen|temaet)
(?:er|var) (?:til stede|med|inviteret og deltager) (?:i|under|ved|til|på) (?:dette |selve |hele |denne )?(?:punkt\pL*|pkt\.?|mødet|dagsordenspunkt\pL*|behandlingen|sagens behandling|drøftelsen)
(?:kommer|kom|møder|mødte) (?:og|op og|for at) (?:fortæller|fortalte|orienterer|orienterede|holder|holdt|præsenterer|præsenterede|fortælle|orientere|holde|præsentere|svarede|besvarede)
svarede på spørgsmål
besvarede (?:spørgsmål|udvalgets spørgsmål)

[attendance lead]
fra
endvidere
desuden
derudover
herudover
ligeledes
under
til
ved
på
som (?:gæst|gæster|oplægsholder|oplægsholdere|observatør)

[came]
deltager
deltog
medvirker
medvirkede
mødte
møder

[stayed away]
måtte (?:melde|sende) (?:afbud|fra)
(?:havde|har) (?:meldt|sendt|måttet melde) (?:afbud|fra)
(?:meldte|sendte|melder) (?:afbud|fra)
(?:var|er|blev) (?:desværre |blevet )?(?:forhindret|syg|sygemeldt)
(?:kunne|kan) (?:desværre )?ikke (?:deltage|komme|være til stede)
var (?:desværre )?fraværende

# What members of a body do where its decision is told.
[takes a stand]
(?:tager|tog|tage) forbehold
(?:stemte|stemmer|undlod|undlader)
(?:ønskede|ønsker)
har (?:været|deltaget)
kan ikke (?:støtte|tiltræde|tilslutte sig)
kunne ikke (?:støtte|tiltræde|tilslutte sig)
(?:bad|beder) om
begærede
(?:var|er) inhabil
(?:roste|efterlyste|støttede|kritiserede|henviste|gav udtryk|gjorde rede|understregede|anførte|bakkede)

[came instead]
(?:deltog|deltager|mødte|møder|kom) (?:i stedet|som stedfortræder|som suppleant|i hendes sted|i hans sted)(?: for \pL+)?
(?:er|var) (?:stedfortræder|suppleant)

[relative]
som
der
hvis

# The last word of what is called after a person.
[street]
\pL*(?:vej|gade|allé|plads|torv|stræde|boulevard|vænge|park|hus|huset|centret|centeret|fonden|fond|legat|stiftelse|prisen|pris|skolen|skole|kirke|hjemmet|plejehjem|center|klinik)

# Verbs that have a talk as their object, and words for it.
[gives]
giver
gav
holder
holdt

[talk]
oplæg
orientering
status
præsentation
gennemgang
indblik
fortælling
indlæg

# Between those who present and who presents with them.
[together with]
sammen med

[supplements]
supplerede
supplerer
bemærkede
bemærker
tilføjede
tilføjer
gjorde (?:\pL+ ){0,2}opmærksom
oplyste
oplyser
nævnte
spurgte
spørger
foreslog
opfordrede
kvitterede
takkede
deltager
deltog
mener
mente
udtrykte
fremhævede
pegede

# --- what was decided, the outcome first named in this file wins when one sentence says several

[outcome value=rejected]
afvist
afvises
forkastet
nedstemt
ikke (?:blev )?(?:godkendt|imødekommet|tiltrådt)
blev ikke (?:godkendt|imødekommet|tiltrådt|vedtaget)
(?:kan|kunne) ikke (?:tiltræde|tiltrædes|godkende|godkendes|tilslutte sig|imødekommes)
afslag
(?:igangsættes|nedsættes|afgives|melder sig|udpeges|indføres|gennemføres|iværksættes|støttes|videreføres|forlænges|følges|indgås|fortsættes|finansieres|bevilges) (?:derfor |således |der |dermed )?ikke
fravælges

[outcome value=deferred]
udsat
udsættes
udsatte
udskudt
udskydes
udskød
udgår
udgik
taget af dagsordenen
tages op igen
tages af dagsordenen
punktet afventer
afventer (?:\pL+ ){0,3}(?:udredning|afklaring|svar|stillingtagen)
sættes på (?:til )?(?:\pL+ ){0,3}(?:næste|kommende|et senere) (?:møde|dagsorden)
(?:sættes|sat) på (?:\pL+ ){0,3}dagsorden(?:en)? (?:til|på|ved) (?:\pL+ ){0,2}(?:næste|kommende)
det sættes på kommende dagsorden
(?:genoptages|behandles|drøftes|genbehandles) (?:\pL+ ){0,3}på (?:\pL+ ){0,2}(?:næste|kommende|et senere|et kommende) møde
sendes tilbage
oversendes til
behov for (?:mere|yderligere) (?:viden|afklaring|undersøgelse|materiale|data)
lægges (?:\pL+ ){0,4}(?:ned|ud) i
ikke klar til
på (?:et )?kommende møde
sættes på dagsorden(?:en)? til (?:næste|efteråret|foråret|\pL+ møde)
sættes på til næste møde

[outcome value=noted]
(?:taget|tages|tager|tog|tage) (?:[^.]{0,60} )?til efterretning
til efterretning
til orientering
ad notam
orienteredes
orienteret
ingen bemærkninger
intet til (?:punktet|eventuelt)
der var intet
intet
gjort opmærksom på

[outcome value=approved]
godkendt
godkendtes
godkendes
godkendte
godkender
tiltrådt
tiltrådte
tiltrædes
tiltrådtes
vedtaget
vedtog
bevilget
bevilges
bevilgede
imødekommet
anbefales
anbefalet
indstilles over for
som indstillet
indstilling(?:en|erne)? til følge
besluttet
besluttede
beslutter
enighed om
aftalt
aftaltes
enedes om
(?:blev|bliver) (?:valgt|udpeget|genvalgt|nedsat|fastsat|fordelt)
udpeges
udpegede
nedsættes
(?:støtter|støttede|bakker|bakkede) op om
tilsluttede sig
tilslutter sig

[outcome value=discussed]
drøftet
drøftedes
drøftede
drøftes
drøfter
gav (?:\pL+ ){0,3}inputs?
bemærket
debatteret
bordet rundt

# Outcomes that win wherever they stand in a sentence.
[winning outcome]
rejected
deferred

[weak outcome value=approved]
der skal \pL+
skal der \pL+

[quoted decision]
jf\.
har (?:\pL+ ){0,4}besluttet

# What follows is said beside the decision.
[decision remark]
med (?:den|de|følgende) (?:bemærkning(?:er)?|tilføjelse(?:r)?|ændring(?:er)?|kommentar(?:er)?|præcisering(?:er)?)
med bemærkning(?:er)? om
under forudsætning af

[no decision]
-
–
punkt(?:et)? udgår

[decision number]
ad\.? ?(\d{1,2})\b[.: ]*

# --- sums of money

[scale value=1000000000]
mia\.?
milliard(?:er)?

[scale value=1000000]
mio\.?
mill\.?
mil\.
million(?:er)?

[scale value=1000]
t\.? ?kr
tusind(?:e)?

[currency value=DKK]
kr\.?
kroner
dkk

[thousands mark]
\.

[decimal mark]
,

# So written a number is a sum without its currency.
[bare sum]
\d{1,3}(?:\.\d{3})+(?:,\d+)?

[per year]
årlig(?:t)?
om året
pr\.? år
per år
hvert år

[funding status value=cap]
max\.?
maks\.?
maksimalt
loft
op til
højst
økonomiske? ramme

[funding status value=spent]
kostede
har kostet
betalt
udbetalt
anvendt
anvendes
brugt
forbrugt
forbrug
afholdt
udgift(?:en|er|erne)?(?: [\pL\d./-]+){0,4} (?:var|blev|har været|udgjorde|beløb sig til)(?: på)?
(?:drifts)?omkostning(?:en|er|erne)?(?: [\pL\d./-]+){0,4} (?:var|blev|har været|udgjorde|beløb sig til)(?: på)?
forbruget?(?: [\pL\d./-]+){0,4} (?:er|var|udgør|udgjorde|blev|pr)(?: på)?
(?:er|var|blev|har|været) (?:\pL+ ){0,2}(?:brugt|anvendt|forbrugt|afholdt|betalt|kostet|udbetalt)
har betalt
betalte
regnskabet viser

[funding status value=applied]
søgt
ansøgte
ansøgning(?:er)? på
ansøgninger
ansøgt
ansøger
søger
søge
søges
ansøgning
(?:an)?søg(?:er|te|t|es|e)?(?: [\pL]+){0,3} (?:om|på|til) (?:\pL+ ){0,2}(?:tilskud|støtte|bevilling|midler|medfinansiering|finansiering|penge|bidrag|frigivelse|puljemidler)(?: (?:på|af))?
(?:an)?søgt (?:støttet|finansieret|dækket)(?: (?:af|fra|hos|ved))?(?: [\pL-]+){0,3}
(?:an)?søgt (?:\pL+ ){0,3}om
har søgt
ansøgning(?:en)? (?:om|på|lyder på)
ansøgt beløb
(?:an)?søges(?: \pL+){0,2} (?:om|til|overført|hos)

[funding status value=proposed]
foreslået
foreslår
foreslås
anbefales
anbefaler
koster
forventes at koste
indstilles
(?:vil|ville) (?:\pL+ ){0,4}(?:koste|udgøre|beløbe sig til|kræve)(?: yderligere)?
(?:ud)?gift(?:en|er)? (?:\pL+ ){0,2}vil (?:\pL+ ){0,3}(?:udgøre|være|blive)
merudgift(?:en|er)?
anslås (?:at koste|til)
skønnes (?:at koste|til)
prisen (?:\pL+ ){0,6}(?:er|på)
foreslås (?:\pL+ ){0,3}(?:afsat|bevilget|udmøntet|tildelt|finansieret|fordelt)
indstilles (?:\pL+ ){0,3}(?:afsat|bevilget|udmøntet|tildelt)
lægges op til
indstillet
indstiller
anbefalet
foreslog

[funding status value=budgeted]
udgift(?:en|er)? (?:er |på )?
opgjort til
beregnet til
driften? koster
forventes en (?:\pL+ )?udgift
budgetteret
budgetteres
budget
budgettet
estimeret
økonomien til
budgetlagt
budget(?:tet)?(?: [\pL\d./-]+){0,4} (?:er|var|udgør|lyder|lød)(?: på)?
budget på
årlige? (?:drifts)?udgift(?:er|en)?(?: på)?
årligt budget
forventes (?:\pL+ ){0,3}(?:udgift|udgifter|forbrug)(?: på)?

[funding status value=allocated]
bevilgede
bevilling(?:en)?(?: på)?
reserver(?:et|er|es|ede)
støtte(?:t|s|de)
finansiere(?:t|s|de)
medfinansier(?:et|er|es|ing)
(?:givet |giver |gav )?tilsagn om
(?:har |er )?(?:fået|modtaget|modtog|fik)
(?:har )?(?:givet|doneret)
bidrager med
bidrog med
pulje(?:n)? (?:\pL+ ){0,4}er på
(?:er|var) på
tilskud på
egenfinansiering
stillet til rådighed
til rådighed
udmøntede
tildelte
kontraktsum(?:men)?
afsat
afsættes
afsætter
bevilget
bevilges
bevilger
udmønter?
udmøntes
udmøntet
tildelt
tildeles
øremærkes
øremærket
overført
disponeret
samlede midler
fra (?:\pL+[- ])?\pL*pulje(?:n)?
fra \pL+-pulje(?:n)?
afsætte
bevilge
tildele
udmønte
(?:har )?(?:ydet|yder|ydede|skænket|skænkede|doneret|donerer|donerede)
får
modtager
medgiver
bærer
rådighedsbeløb(?:et)?(?: på)?
anlægsbevilling(?:en)?(?: på)?
bevillingsramme(?:n)?(?: på)?
ramme(?:n)? på
andel (?:af|i) (?:\pL+ ){1,4}(?:er|udgør)
(?:finansieret|betalt|dækket|støttet|medfinansieret) (?:\pL+ ){0,2}(?:af|fra|med|gennem|via)
økonomi(?:en)? er på
med (?:en )?(?:bevilling|støtte|tilskud|donation|gave)
går til
støtte på
gave på
donation på
støtter
betaler
dækker
finansierer
medfinansierer
investerer
lægger
gives
ydes
skyder
stiller

[table status value=allocated]
disponeret
bevilget
tildelt
bevilling
samlede .*
overført .*

[table status value=spent]
anvendt
forbrug
forbrugt
brugt

[table status value=budgeted]
budget
budgetteret
estimat

[table status value=applied]
ansøgt

[table status value=proposed]
foreslå(?:s|et)
forslag
indstilles(?: til)?
indstillet(?: til)?
indstilling
anbefalet

[table status value=spent]
regnskab

[table status value=applied]
ansøgt beløb
søgt

[table status value=allocated]
tilsagn
tildeling
afsat
udmøntet
udmøntning
støtte

# The columns of a table of what is worked on: what, who is responsible, and a sum of which more is said above.
[table column value=name]
titel
(?:projekt|ansøgnings|indsats)titel
ansøgning(?:er)?
forslag
aktivitet(?:er)?
formål
projekt(?:er|et|navn|titel|ets navn|ets titel)?
(?:navn|titel) på projekt(?:et)?
indsats(?:er|en|sområde)?
initiativ(?:er)?
tiltag
prøvehandling(?:er)?
ordning(?:er)?
tilbud

[table column value=who]
ansøger
ansvarlig(?:e)?(?: (?:part|organisation|enhed|kommune))?
tovholder(?:e)?
projektejer
projektleder
ejer
forankring
forankret (?:i|hos)
organisation
leder
driftes af

[table column value=sum]
beløb
(?:i )?kr\.?
pris
udgift(?:er)?
økonomi

# In what unit a table's sums are.
[table scale value=1000]
\(?(?:i |hele )?1\.?000 kr\.?
\(?i? ?t\.? ?kr\.?
i (?:hele )?tusind(?:e)?(?: kr\.?| kroner)?

[table scale value=1000000]
i mio\. ?kr\.?
\(mio\. ?kr\.?
i millioner(?: kr\.?| kroner)?

# Rows for what is not given to anyone.
[table rest]
samlet
samlet sum
(?:ej|ikke|endnu ikke) (?:disponer|udmønt|fordel|anvend|bevilg)\pL*
rest(?:beløb|en|midler|pulje)?
reserve
ufordelt
uforbrugte? .*
til (?:senere|efterfølgende) .*
øvrige?

[table total]
total
i alt
ialt
sum

# What is left of a sum, and the sum itself.
[money left]
tilbage
resterer
restbeløb(?:et)?
til overs

[money in all]
i alt
samlet
overført

[no money before]
måltal
nummer
nr\.
tlf\.?
mobil
telefon

[fund]
(?:(?:region|kommun|stat|ministeri)\pL*s |\pL+-)?\pL*pulje(?:n|ns)?
\pL*midler(?:ne)?
finansloven(?: \d{4})?
satspulje(?:n)?

# --- who must act

[assignment noun]
(?:er|som|bliver) tovholder(?:e)?
(?:er|bliver) (?:\pL+ )?(?:hoved)?ansvarlige?
(?:har|får|tager) (?:\pL+ )?(?:ansvaret|opgaven|teten|bolden)
tovholder(?:e)? (?:på|for) (?:opgaven|dette|det videre arbejde)

# Before a colon these say who must act.
[assignment label]
tovholder(?:e)?
ansvarlig(?:e)?
ansvar
ansvarshavende
opfølgning ved

# The columns of a table of tasks.
[task column value=what]
hvad
opgave(?:r)?
handling
aktivitet
aktion
aftale

[task column value=who]
hvem
ansvarlig(?:e)?
tovholder(?:e)?

[task column value=when]
hvornår
frist
deadline
tidsfrist
tidspunkt
dato

# What the secretariat does though nobody says so; the value is its name.
[task of the secretariat value=Sekretariatet]
(?:sendes|udsendes|vedlægges|vedhæftes) (?:\pL+ ){0,2}(?:med|sammen med) (?:referatet|dagsordenen|udsendelsen)

[assignment modal]
blev opfordret til at
bliver opfordret til at
anmodes om
blev anmodet om at
fik til opgave at
får til opgave at
lovede at
lover at
tilbød at
tilbyder at
påtog sig at
har påtaget sig at
skal
bedes
bliver bedt om at
blev bedt om at
anmodes om at
anmodede
opfordres til at
opfordrede til at
påtager sig at
er ansvarlig for at
vil
(?:bad|beder|bedt|anmoder|anmodede|opfordrer|opfordrede)(?: [\pL-]+){1,6} (?:om|til) at
(?:pålægger|pålagde|bemyndiger|bemyndigede|pålægges|bemyndiges)(?: [\pL-]+){0,5} (?:til )?at
(?:udpeges|udpeget|udpegede|vælges|valgt|nedsættes)(?: \pL+){0,2} til at
(?:får|fik|har fået|gives|gav|giver|fået)(?: [\pL-]+){0,4} (?:til opgave|mandat til|ansvaret for|i opdrag) at
(?:lover|lovede|tilbyder|tilbød|påtager sig|påtog sig|accepterer|indvilliger i|tager på sig)(?: \pL+)? at
(?:blev|er|bliver|bliv) (?:\pL+ )?(?:bemyndiget|bedt|anmodet|pålagt|udpeget|valgt|opfordret)(?: \pL+){0,2} (?:til|om) at

[assignment verb]
skrive
rykke
regne på
vende tilbage
følge op
afklare
bestille
revidere
justere
forelægge
fremsende
forberede
beskrive
redegøre
indsamle
arrangere
udarbejde
undersøge
kontakte
indkalde
sende
udsende
samle op
igangsætte
afholdes?
afdække
melde
følge op
efterspørges?
fremlægge
forelægges
koordinere
planlægge
arbejde videre
videregive
tage stilling
tages op
invitere
udpege
evaluere
indsende
tilrettelægge
sørge for
indhente
implementere
drøfte(?: mulighederne)?
besvare
undersøge
levere
opdatere
booke
skaffe
forhandle

# Under a decision's heading the present tense gives orders too.
[assignment present verb]
giver (?:[\pL\d.]+ ){0,7}(?:svar|besked|tilbagemelding|melding)
svarer (?:inden|senest|skriftligt|på)
skriver (?:et|en|til|ansøgning\pL*|udkast|brev|ud)
laver (?:et|en) (?:\pL+ )?(?:oplæg|notat|udkast|plan|oversigt|forslag|oversigt|beskrivelse|liste)
rykker
regner (?:videre )?på
tager (?:[\pL]+ ){0,4}(?:kontakt|fat (?:i|på)|hånd om|initiativ|stilling|med (?:til|videre|hjem)|op (?:med|i|på)|en snak|dialog)
retter (?:[\pL\d.]+ ){0,4}henvendelse
vender (?:[\pL\d.]+ ){0,4}tilbage
melder (?:[\pL\d.]+ ){0,4}(?:tilbage|ind)
følger (?:[\pL]+ ){0,3}op
arbejder (?:\pL+ )?videre
går videre med
kigger (?:nærmere )?på
ser (?:nærmere )?på
taler med
drøfter (?:\pL+ )?med
afklarer
bestiller
reviderer
justerer
tilretter
videresender
rundsender
fremsender
forbereder
beskriver
præciserer
indsamler
undersøger
finder (?:en|et) (?:\pL+ )?(?:dato|lokale|løsning|tid)
udgør (?:\pL+)?(?:gruppe|udvalg)
redegør (?:[\pL\d.]+ ){0,5}for
forelægger
bringer
sætter (?:\pL+ ){0,3}på dagsordenen
deltager i planlægningen
udarbejder
udfærdiger
færdiggør
sørger for
samler
samler op
sender
retter henvendelse
tager kontakt
tager initiativ til
melder tilbage
vender tilbage
arrangerer
booker
opdaterer
formidler
indhenter
kvalificerer
tilrettelægger
undersøger
kontakter
indkalder
udsender
afholdes
afdækker
følger op
følges op
koordinerer
planlægger
arbejder videre
videregiver
tager stilling
drøfter internt
inviterer
udpeger
indsender
fremlægger
sendes (?:ud|til)
sendes med (?:\pL+ )?ud
tages op igen
fortsætter sit arbejde
blive(?:t)? bedt om at indsende
er sendt til implementering i
(?:overdrages|overdraget|uddelegeres) til

[agreed before]
blev det (?:aftalt|besluttet)
det (?:blev|er) (?:samtidig )?(?:aftalt|besluttet)
besluttede
enige om,? at
behov for at
brug for at
er sendt til implementering i

# Put on the agenda of a meeting to come.
[for a later meeting]
sættes på (?:\pL+ ){0,3}(?:dagsorden(?:en)?|næste møde)
der er behov for at

[handed to]
i
til
hos

[due words]
(?:på )?(?:næste|kommende) møder?
(?:i )?(?:efteråret|foråret|sommeren|vinteren)(?: \d{4})?
(?:primo|medio|ultimo) \pL*(?: ?\d{4})?
(?:slutningen|udgangen|begyndelsen) af \d{4}
i \d{4}

[due]
inden
senest
frist
deadline
primo
medio
ultimo
efteråret
foråret
næste møde
kommende møde

# --- references to other meetings

[meeting word]
møde
mødet
(?:informations|dialog|tema|opstarts|klynge|kreds|kredsråds|status|styregruppe|udvalgs|bestyrelses|regionsråds|netværks)møde(?:t|r)?
behandling
samling

[plain meeting word]
møde
mødet
behandling
samling

# Before a date: the minutes of the meeting of that day.
[minutes of a meeting]
(?:beslutnings|møde|konklusions)?referat(?:et|er|erne)? (?:fra|af)
(?:beslutnings)?protokol(?:len)? (?:fra|af)

# Tell of a meeting that is still to come.
[meeting to come]
næste (?:\pL+ )?møde
kommende møde
(?:udsættes|udskydes|flyttes|udsat|udskudt|flyttet|rykkes|rykket) til
genoptages
genbehandles
tages op igen
på ny
forelægges
(?:behandles|drøftes) igen
holdes
afholdes

# With these a meeting to come is a proposal, or only its papers are spoken of.
[only planned]
(?:anbefales|foreslås|indstilles|foreslår|anbefaler|indstiller)
(?:dagsorden|indkaldelse|invitation)(?:en|er)?(?: ud)? til
kan (?:eventuelt |evt\. )?(?:drøftes|behandles|tages op)

[date lead]
d\.?
den
på
i
onsdag
mandag
tirsdag
torsdag
fredag
lørdag
søndag

[date of no meeting]
pr
fra
til
inden
senest
efter
ultimo
primo
medio
af
siden

[month value=1]
januar
jan\.?

[month value=2]
februar
feb\.?
febr\.?

[month value=3]
marts
mar\.

[month value=4]
april
apr\.?

[month value=5]
maj

[month value=6]
juni
jun\.?

[month value=7]
juli
jul\.

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
december
dec\.?

[acted]
\pL{3,}ede(?:s)?
\pL{3,}eret
beslutning(?:en)?
bevilget
anbefalet
afvist
udsendt
nedsat
vedtaget
valgt
sendte
spurgte
udsatte
fastsatte
fastlagde
afgav
gav
fik
bad
blev
valgte
indstillede
tiltrådtes
besluttede
besluttet
godkendte
godkendt
drøftede
drøftet
drøfter
behandlede
behandlet
tog
tiltrådte
tiltrådt
vedtog
vedtaget
orienteret
orienteredes
afholdt
afholdte
anbefalede
nedsatte
holdt
havde
fordelt
lagt
truffet
forelagt
udmøntet
pegede
bedt
givet
taget
delt

# What a body does on a day to come.
[will act]
drøfter
behandler
godkender
beslutter
mødes
afgør
tager stilling
træffer beslutning
holder møde
har møde
skal (?:\pL+ )?(?:drøfte|behandle|godkende|beslutte|afgøre|tage stilling)
forventes at
orienteres
præsenteres for
forelægges
behandles
drøftes

# Before a day to come: the case returns to the body that meets.
[brought back]
(?:genoptages|genbehandles|forelægges|fremlægges|behandles|drøftes)(?: igen| på ny)?
tages op(?: igen| på ny)?
(?:udsættes|udskydes|udsat|udskudt) til

[not of the meeting]
(?:påbegyndt|startet|begyndt|iværksat|implementeret|indført|opstartet|åbnet)(?:e|es)?
trådte i kraft
træder i kraft
med virkning fra
frist
deadline

[same body]
sidste møde
sidst
seneste møde
forrige møde
tidligere møde

# --- taking part in an initiative

[leads]
er (?:\pL+ )?projektejere?
er (?:\pL+ )?(?:projektleder|projektansvarlig|koordinator|vært|værtskommune|initiativtager)(?: for| på| til)?
(?:bliver|blev) (?:\pL+ )?(?:projektejer|projektleder|vært)
som projektejer
som (?:tovholder|projektleder|vært)
(?:drives|driftes|ledes|koordineres|forestås|udføres|administreres|varetages) (?:\pL+ ){0,2}af
(?:er |blev |bliver )?(?:drevet|ledet|koordineret|udviklet|etableret|igangsat|startet|oprettet|lanceret|forankret) af
driver
drifter
drev
står (?:\pL+ )?bag
satte (?:\pL+ ){0,5}i gang
sætter (?:\pL+ ){0,5}i gang
sat (?:\pL+ ){0,5}i gang
igangsatte
(?:har |)(?:oprettede?|oprettet|etablerede|lancerede|startede|udviklede)
har (?:udviklet|etableret|startet|lanceret|søsat)
har (?:\pL+ )?projektledelsen
har det overordnede ansvar
har (?:i forvejen|allerede|selv)
i forvejen har
allerede har
selv har
ejer
ansøger (?:\pL+ )?om
søger (?:\pL+ )?om (?:[\d.,]+|midler|tilskud|støtte)
(?:har )?søgt om (?:[\d.,]+|midler|tilskud|støtte)
er tovholder
bliver tovholder
er projektejer
har projektledelsen
leder projektet
leder
koordinerer
implementeringsansvarlig
er forankret (?:direkte )?(?:under|i|hos|ved)
ledes af
varetaget koordineringen
er ansvarlig for
står for
har ansvaret for
har ansvar for
indsætter
igangsætter
udarbejder
arbejder på
arbejder med
vil arbejde videre
sætter (?:\pL+ ){0,3}fokus på
fået udarbejdet
i gang med at
ønsker dialog
placeres på
forankres på
har en
har orienteret
styregruppen for
(?:er|var|bliver|blev|som) (?:\pL+ ){0,2}(?:initiativtager|hovedansvarlig|driftsansvarlig|systemejer|projektejer|projektleder|projektansvarlig|tovholder|koordinator|arrangør|værtskommune|værtsorganisation)(?:e|er|en)?(?: (?:for|på|af|til|bag))?
(?:er|var|bliver|blev) (?:\pL+ )?ansvarlige? for
(?:har|fik|får|fået|påtager sig|påtog sig|overtager|overtog|overtaget|varetager|varetog|løfter|har påtaget sig|er blevet tildelt) (?:\pL+ ){0,2}(?:tovholderrollen|tovholderskabet|tovholderfunktionen|projektledelsen|projektlederrollen|projektejerskabet|driften|den daglige drift|ledelsen|driftsansvaret|det overordnede ansvar|værtskabet|koordineringen|koordinationen)(?: (?:af|for))?
(?:har|fik|får|fået|påtager sig|påtog sig) (?:\pL+ )?(?:opgaven|rollen|ansvaret) som (?:\pL+ )?(?:projekt)?(?:leder|ejer|tovholder|koordinator)
(?:har|fik|får|fået) (?:\pL+ )?ansvaret(?: for)?
(?:er|var|bliver|blev|er blevet) (?:\pL+ ){0,2}(?:hovedkraften|drivkraften|primus motor)(?: bag)?
leverer (?:\pL+ )?projektledelsen
kører (?:projektet|ordningen|tilbuddet|forsøget|indsatsen|pilotprojektet)
sætter i gang
har (?:\pL+ )?(?:igangsat|iværksat|indført|lavet|opbygget|opfundet|udviklet|søsat|stiftet)
iværksatte
stiftede
søsatte
har taget initiativ til
tog initiativ til
tager initiativ til

# Verbs that say who leads only of an initiative that stands after them.
[leads its object]
driver
drifter
drev
ejer
står (?:\pL+ )?bag
(?:har |)(?:oprettede?|oprettet|etablerede|lancerede|startede|udviklede)
har (?:udviklet|etableret|startet|lanceret|søsat)
har (?:i forvejen|allerede|selv)
i forvejen har
allerede har
selv har
er ansvarlig for
står for
har ansvaret for
har ansvar for
udarbejder
arbejder på
arbejder med
sætter (?:\pL+ ){0,3}fokus på
fået udarbejdet
i gang med at
har orienteret
(?:har )?(?:inviteret|inviterer|inviterede|indbudt|indbyder) (?:[\pL-]+ ){1,4}til at (?:deltage|indgå|være med|medvirke)
(?:er|var|bliver|blev) (?:\pL+ )?ansvarlige? for
har (?:\pL+ )?(?:igangsat|iværksat|indført|lavet|opbygget|opfundet|udviklet|søsat|stiftet)
sætter i gang
igangsætter
iværksatte
stiftede
søsatte
har taget initiativ til
tog initiativ til
tager initiativ til
har (?:[\pL-]+ ){1,7}(?:startet|etableret|igangsat|søsat|lanceret|udviklet|oprettet)

# With these the body that leads stands after the words.
[leads after]
(?:drives|driftes|ledes|koordineres|forestås|udføres|administreres|varetages) (?:\pL+ ){0,2}af
(?:er |blev |bliver )?(?:drevet|ledet|koordineret|udviklet|etableret|igangsat|startet|oprettet|lanceret|forankret) af
er forankret (?:direkte )?(?:under|i|hos|ved)
ledes af
placeres på
forankres på
har en
(?:er|blev|bliver|har været|som|været) (?:\pL+ ){0,3}(?:drevet|kørt|ledet|styret|koordineret|organiseret|gennemført|varetaget|administreret|udviklet|etableret|oprettet|igangsat|iværksat|startet|søsat|lanceret|initieret|arrangeret|udført|forestået|forvaltet)(?: [\pL\d.]+){0,6} af
(?:drevet|ledet|styret|koordineret|organiseret|gennemført|varetaget|administreret|udviklet|forestået|forvaltet)(?: [\pL\d.]+){0,3} af
(?:drives|driftes|ledes|styres|køres|koordineres|organiseres|forestås|udføres|gennemføres|administreres|varetages|ejes|arrangeres|forvaltes|hostes|tilbydes)(?: [\pL\d.]+){0,5} af
(?:er|bliver|blev|er blevet)? ?(?:organisatorisk |fortsat |nu |fremover )?(?:forankret|placeret|etableret|oprettet|baseret)(?: \pL+){0,2} (?:under|i|hos|ved|på)
(?:forankres|placeres|etableres|oprettes)(?: \pL+){0,2} (?:under|i|hos|ved|på)
(?:har|holder) til (?:på|i|hos)
hører (?:\pL+ )?(?:under|til hos)
(?:tovholder|projektejer|projektleder|projektansvarlig|ansvarlig|systemejer|initiativtager|koordinator|værtskommune|vært|ansøger|hovedansøger)(?:e|en)?(?: (?:for|på|af|bag)(?: [\pL-]+){1,5})? (?:er|bliver|blev|var)
(?:tovholder|projektejer|projektleder|projektansvarlig|ansvarlig|systemejer|initiativtager|koordinator|værtskommune|vært)(?:e|en)?:
(?:projektledelsen|ledelsen|driften|koordineringen|tovholderskabet|ansvaret|det overordnede ansvar|projektejerskabet)(?: \pL+){0,3} (?:ligger|er placeret|er forankret|varetages|er|placeres)(?: \pL+)? (?:hos|i|ved|af|under)
(?:med) (?:\pL+ )?projektledelse (?:fra|ved)
bag (?:[\pL-]+ ){1,4}står
(?:et|en) (?:\pL+ ){0,3}\pL*(?:tilbud|projekt|ordning|initiativ|indsats|kampagne|koncept)(?:et|en)? fra
(?:initiativ(?:et)?|idé(?:en)?|ideen) (?:\pL+ )?(?:er taget af|kommer fra|kom fra)

[takes part]
er (?:\pL+ )?(?:i gang|færdige?|startet|begyndt) med (?:første|anden|fase|implementeringen|opstarten|indførelsen|afprøvningen)
deltog
medvirker(?: i| til)?
medvirkede(?: i| til)?
tager (?:\pL+ )?del i
tog (?:\pL+ )?del i
taget del i
tilslutter sig
tilsluttede sig
(?:er )?gået ind i
gik (?:\pL+ )?med i
meld(?:er|te|t) (?:\pL+ )?ja(?: til)?
sagde ja(?: til)?
siger ja(?: til)?
takkede ja(?: til)?
(?:har )?takket ja(?: til)?
var med i
har været med i
er partner(?:e)? i
er part(?:er)? i
stiller (?:en|et|to|tre|fire|\d+) (?:[\pL-]+ ){1,4}til rådighed
stiller (?:lokaler?|personale|udstyr|medarbejdere|timer) til rådighed
indgik i
bemandes af
(?:været )?afprøvet i
afprøvet (?:i|hos)
(?:(?:og|,) )?sammen med
deltager (?:aktivt )?i
deltager
deltog i
deltage i
indgår i
er med i
er med
er en del af
har tilkendegivet
samarbejder med
indledt samarbejde
i samarbejde med
har sagt ja til
har sagt ja
sagt ja til
har meldt sig
tilmeldt sig
er gået med i
har valgt at implementere
(?:er |har været |har )?i gang med at implementere
tilsluttet sig
motiverer
inkluderer
kan genhenvise
evaluerer
interesseret i at deltage
forventer at fortsætte
bidrager (?:til|med)
finansieres i fællesskab mellem
(?:samarbejde|partnerskab|aftale|samarbejdsaftale|projekt|prøvehandling)(?:t|et|n|en)? (?:ml\.|mellem)
\(\pL+ (?:ml\.|mellem)
aftalt i .{0,10} mellem
repræsentation fra
repræsentanter fra
følgegruppen
i samarbejdet med
(?:projekt|prøvehandling|partnerskab|samarbejdsaftale)(?:et|en)? med
afprøves i
afprøves hos
påbegyndt i
udrulles i
igangsættes (?:\pL+ ){1,3}i
(?:er|var|bliver|blev) (?:\pL+ ){0,2}(?:medansøger|samarbejdspartner|projektpartner|partner|pilotkommune|pilothospital|pilotområde|pilotafdeling|testkommune|forsøgskommune|deltagerkommune|medejer|deltager|betalende bruger)(?:e|r|er|ne)?(?: (?:i|på|af|for))?
er (?:\pL+ )?medlem(?:mer)?(?: (?:af|i|fra))?
(?:har |)(?:stillet|stiller|stillede) (?:[\pL\d-]+ ){1,7}til rådighed
(?:har |)(?:leveret|leverer|leverede|bidraget|bidrog|bidrager) (?:\pL+ ){0,3}(?:med|til)
(?:vil|vil gerne|har besluttet at|besluttede at|beslutter at|har valgt at|valgte at|er klar til at|har givet tilsagn om at|gav tilsagn om at|har tilkendegivet at ville|har forpligtet sig til at) (?:\pL+ ){0,2}(?:deltage|medvirke|indgå|være med|gå med|tilslutte sig|tiltræde|træde ind|komme med|bidrage|være pilot\pL*)(?: i| på| til)?
(?:har |)(?:meldt|melder|meldte) sig (?:\pL+ ){0,2}(?:som|til|klar|under fanerne)
(?:indtræder|indtrådte|indtrådt|træder ind|trådte ind)(?: (?:i|som))?
(?:kommer|kom|kommet) (?:også |nu )?med(?: i| på| fra)?
(?:går|gik|gået) (?:også |nu )?(?:med i|med på|ind i)
(?:kobler|koblede|koblet) sig på
er (?:også |nu |fortsat |allerede )?(?:tilmeldt|tilsluttet|koblet på|med ombord|med fra|med på)
(?:afprøver|afprøvede|afprøvet|tester|testede|testet|pilottester|prøver|implementerer|implementerede|indfører|indførte|udruller|udrullede)
har (?:\pL+ )?(?:afprøvet|testet|implementeret|indført|udrullet)
(?:har |)(?:tiltrådt|tiltrådte|tiltræder|underskrevet|underskrev) (?:aftalen|samarbejdsaftalen|partnerskabet)
(?:et|en|som et|som en|fælles|tværsektorielt|formelt|nyt|treårigt|toårigt) (?:\pL+ ){0,2}\pL*(?:projekt|forløb|ordning|tilbud|team|indsats|model|forsøg|netværk|initiativ|aftale|samarbejde|partnerskab|løsning|prøvehandling|funktion|program|samarbejdsaftale|enhed|klinik|café|kursus|hold)(?:et|en)?,? (?:mellem|ml\.|imellem|med deltagelse af)
(?:\pL*samarbejdet?|\pL*partnerskabet?|\pL*aftalen?) (?:er |blev |som er |der er )?(?:indgået|indgås|lavet|etableret|startet)(?: \pL+){0,2} (?:mellem|ml\.|imellem)
(?:er |blev |bliver )?(?:indgået|indgås|gennemføres|gennemført|afprøves|afprøvet|køres|drives|udvikles|udviklet|etableret|oprettet)(?: \pL+){0,3} (?:mellem|ml\.|i samarbejde mellem|i et samarbejde mellem|i fællesskab (?:mellem|af)|i regi af)
(?:er )?fælles for
(?:parterne|partnerne|partnere|deltagerne|deltagende kommuner|de deltagende kommuner|samarbejdsparterne|samarbejdspartnerne|deltagende parter|parter|deltagere|deltagerkommuner|pilotkommuner|pilotkommunerne|de medvirkende kommuner|medansøgere?)(?: (?:i|bag|på)(?: [\pL-]+){1,5})?(?: er|:)
med (?:[\pL-]+ ){0,2}som (?:partnere?|deltagere?|samarbejdspartnere?|pilotkommuner?)
(?:har |)(?:været )?(?:afprøvet|testet|pilottestet|indført|udrullet|implementeret|i drift|i brug) (?:i|hos|på|af|ved)
(?:afprøves|testes|pilottestes|indføres|udrulles|implementeres|bruges|anvendes)(?: \pL+){0,3} (?:i|hos|på|af|ved)
i (?:[\pL-]+ ){1,3}indgår
(?:slutter|sluttede|sluttet) sig (?:\pL+ )?til
er (?:alle|begge|samtlige|alle tre) (?:gået )?med(?: i)?

# With these the parties stand after the words.
[parties follow]
bemandes af
(?:været )?afprøvet i
afprøvet (?:i|hos)
(?:(?:og|,) )?sammen med
i samarbejdet med
(?:projekt|prøvehandling|partnerskab|samarbejdsaftale)(?:et|en)? med
i samarbejde med
samarbejder med
finansieres i fællesskab mellem
(?:samarbejde|partnerskab|aftale|samarbejdsaftale|projekt|prøvehandling)(?:t|et|n|en)? (?:ml\.|mellem)
\(\pL+ (?:ml\.|mellem)
aftalt i .{0,10} mellem
repræsentation fra
repræsentanter fra
afprøves i
afprøves hos
påbegyndt i
udrulles i
igangsættes (?:\pL+ ){1,3}i
(?:et|en|som et|som en|fælles|tværsektorielt|formelt|nyt|treårigt|toårigt) (?:\pL+ ){0,2}\pL*(?:projekt|forløb|ordning|tilbud|team|indsats|model|forsøg|netværk|initiativ|aftale|samarbejde|partnerskab|løsning|prøvehandling|funktion|program|samarbejdsaftale|enhed|klinik|café|kursus|hold)(?:et|en)?,? (?:mellem|ml\.|imellem|med deltagelse af)
(?:\pL*samarbejdet?|\pL*partnerskabet?|\pL*aftalen?) (?:er |blev |som er |der er )?(?:indgået|indgås|lavet|etableret|startet)(?: \pL+){0,2} (?:mellem|ml\.|imellem)
(?:er |blev |bliver )?(?:indgået|indgås|gennemføres|gennemført|afprøves|afprøvet|køres|drives|udvikles|udviklet|etableret|oprettet)(?: \pL+){0,3} (?:mellem|ml\.|i samarbejde mellem|i et samarbejde mellem|i fællesskab (?:mellem|af)|i regi af)
(?:er )?fælles for
(?:parterne|partnerne|partnere|deltagerne|deltagende kommuner|de deltagende kommuner|samarbejdsparterne|samarbejdspartnerne|deltagende parter|parter|deltagere|deltagerkommuner|pilotkommuner|pilotkommunerne|de medvirkende kommuner|medansøgere?)(?: (?:i|bag|på)(?: [\pL-]+){1,5})?(?: er|:)
(?:har |)(?:været )?(?:afprøvet|testet|pilottestet|indført|udrullet|implementeret|i drift|i brug) (?:i|hos|på|af|ved)
(?:afprøves|testes|pilottestes|indføres|udrulles|implementeres|bruges|anvendes)(?: \pL+){0,3} (?:i|hos|på|af|ved)
i (?:[\pL-]+ ){1,3}indgår

# With these the subject is a party as well.
[both parties]
samarbejder med
indledt samarbejde med

# With these the subjects may stand after the verb.
[inverted]
deltager
deltager (?:aktivt )?i
deltog
medvirker
medvirker i
indgår
indgår i
bidrager (?:til|med)
er med
er med i
er (?:også |nu |fortsat |allerede )?(?:tilmeldt|tilsluttet|koblet på|med ombord|med fra|med på)

# In a sentence that says so nothing is decided yet.
[undecided]
overvejer
afvent(?:er|e)
ikke taget stilling
endnu ikke (?:taget|besluttet|afgjort|afklaret|svaret|meldt)

# With these nothing is declined for good, unless it is declined outright.
[at present]
på nuværende tidspunkt
endnu ikke
foreløbig(?:t)?
for nuværende

# What is hoped for or looked into is not yet so.
[wished]
ønske om
ønsker
ønskes
behov for
muligt
muligheder for
muligheden for
mulighed for
forslag om

# A group whose members a list names, and what their names lack there.
[members of value=-klyngen]
klyngerne
de (?:\d+|tre|fire|fem|seks) klynger

[members of value=" Kommune"]
kommunerne
de (?:\d+|tre|fire|fem|seks) kommuner

# A body after these helps; another one acts.
[helped by]
i samarbejde med
sammen med
i dialog med
med inddragelse af

[parties in a name]
mellem

# Groups that take part without being bodies.
[collective]
kommunerne
\d+ ud af (?:de )?\d+ kommuner
(?:alle )?\d+ kommuner
alle (?:\d+ )?kommuner
de deltagende kommuner
de somatiske (?:hospitaler|børneafdelinger)
klyngerne
regionen
klyngen

# A body that begins a sentence so tells of itself.
[speaks]
vil gerne
fremlægger
sætter
flytter
(?:fortalte|fortæller) om

[declines]
(?:ville|vil) ikke(?:,? (?:fordi|da|idet)|,)
(?:er )?ikke (?:er |længere |ville være |være )?med i
(?:valgt|valgte|vælger) (?:\pL+ ){0,2}ikke at
(?:valgt|valgte|vælger) (?:\pL+ ){0,2}at (?:stå|trække|sige|springe|takke|melde)
stå(?:r|et|)? (?:\pL+ )?uden ?for
stod (?:\pL+ )?uden ?for
(?:takker|takkede|takket|takke|siger|sagde|sagt|sige) (?:\pL+ ){0,2}nej(?: tak)?(?: til)?
(?:melder|meldte|meldt|melde) fra(?: over ?for| til)?
(?:melder|meldte|meldt) (?:[\pL\d.]+ ){1,5}fra over ?for
(?:trækker|trak|trukket|trække) (?:\pL+ )?sig(?: ud)?(?: igen)?(?: af| fra)?
(?:er |har |blev )?(?:udtrådt|trådt ud)(?: af)?
udtr(?:ådte|æder)(?: af)?
trådte ud(?: af)?
ikke (?:længere )?(?:ønsker|ønskede|ønsket|deltager|deltog|deltaget|indgår|tilslutter|medvirker)
ikke (?:ønsker|ønskede|vil|ville) (?:\pL+ ){0,3}(?:deltage|være med|tilslutte|indgå|medvirke|gå med)
(?:ønsker|ønskede|vil|ville) (?:\pL+ ){0,2}ikke (?:\pL+ ){0,4}(?:deltage|være med|tilslutte|indgå|medvirke|gå med)
(?:deltager|deltog|indgår|medvirker|tilslutter sig|er) (?:\pL+ ){0,2}ikke (?:længere )?(?:med|en del af|part)?
(?:har |er )?fravalgt(?:e)?
fravælger
afslog
afslår
(?:afviste|afviser|afvist) at (?:deltage|være med|indgå)
springer fra
sprang fra
(?:ønsker|deltager|indgår|implementerer) (?:\pL+ ){0,4}ikke
takket nej
sagt nej til
ikke (?:ønsker|deltager|indgår|implementerer)
(?:har )?(?:afslået|afslog|afslår)
(?:har )?(?:afvist|afviste|afviser) (?:det|tilbuddet|forslaget|invitationen|muligheden)
(?:har|havde) (?:\pL+ )?ikke (?:\pL+ )?(?:ønsket|villet|valgt|besluttet|fundet|set sig|meldt sig|ønske om)(?: at)?
ikke (?:har |havde )?(?:ønsket|villet|valgt|fundet|set sig)(?: at)?
(?:besluttede|beslutter|har besluttet|besluttet|valgte|har valgt|vælger) (?:[\pL\d.]+ ){0,6}ikke at (?:gå|deltage|indgå|være|tilslutte|medvirke|tiltræde|træde|ville|komme)(?: \pL+){0,3}
(?:besluttede|beslutter|har besluttet) (?:[\pL\d.]+ ){0,6}(?:at (?:stå|sige nej|takke nej|trække|fravælge|træde ud|springe fra|udtræde|melde fra)) ?(?:sig )?(?:uden ?for)?
(?:melder|meldte) sig (?:\pL+ ){0,2}ikke(?: (?:som|til|under))?
(?:er|var|bliver) (?:\pL+ ){0,2}ikke (?:medlem|part|deltager|partner|tilsluttet|omfattet|med)(?: (?:af|i))?
(?:nedlægger|stopper|stoppede|opsiger|opsagde|har opsagt|forlader|forlod|har forladt|udtræder af|lukker|har nedlagt|har stoppet) (?:\pL+ )?(?:ordningen|aftalen|projektet|samarbejdet|tilbuddet|partnerskabet|samarbejdsaftalen|deltagelsen|indsatsen|forsøget|sin del\pL* (?:af|i) \pL+)
(?:ser|så|har set) sig (?:\pL+ )?ikke i stand til at (?:deltage|indgå|medvirke|være med|gå med|tilslutte sig|prioritere)
har (?:\pL+ ){0,3}ikke (?:\pL+ ){0,2}(?:ressourcer|råd|økonomi|kapacitet|mulighed)(?:ne)? (?:\pL+ ){0,2}til at (?:deltage|indgå|medvirke|være med|gå|gå ind i|tilslutte sig)(?: ind i)?
(?:har |)(?:valgt|besluttet|prioriteret) (?:\pL+ )?(?:fra|ikke at prioritere)
holder sig (?:\pL+ )?(?:ude|udenfor)
(?:hoppede|hopper|faldt|falder|stod|står) (?:\pL+ )?(?:fra|af)
(?:er |har )?(?:sprunget|hoppet|stået|meldt) (?:\pL+ )?fra
ønsker (?:\pL+ )?at stå uden ?for
(?:deltager|medvirker|indgår) (?:\pL+ )?hverken
uden at være (?:en del af|part i|med i)
(?:kan|kunne) (?:\pL+ ){0,3}ikke (?:\pL+ )?(?:deltage|medvirke|indgå|være med)(?: i)?
(?:må|måtte|har måttet) (?:\pL+ ){0,3}(?:melde fra|sige nej|takke nej|trække sig)
(?:trukket|trak|trækker) (?:\pL+ ){0,3}tilbage
(?:har )?(?:sagt|sagde|siger) (?:\pL+ )?fra

# A dot after these ends no sentence.
[abbreviation]
vedr
ift
mio
mia
mill
mil
d
kl
f\.eks
fx
bl\.a
pkt
nr
jf
hhv
pt
evt
sygpl
sygepl
konst
adm
fung
mhp
ifm
ml
ca
stk
inkl
ekskl
max
maks
sept
jan
feb
aug
okt
nov
dec
tlf
dvs
ref
v
pr
i ft
prof
dr
indg
fmd
ad

# A dot after these ends a sentence where a capital follows.
[abbreviation value=ending]
kr
m\.m
m\.v
mv
mm
m\.fl
o\.l

# Prepositions that belong to the title itself ("chef for ...").
[title joins]
for
af

# A post in running text ends before these.
[post ends]
vil
giver
er
har
som
der
på mødet
kan
skal
deltager
deltog
holder
holdt
var
blev
bliver
samt

# Between a person and a verb these say that the person is not its subject.
[subject ends]
at
som
der
fordi
hvor
når
hvis
hvilket

# After these a person is an object.
[object lead]
med
til
for
fra
ved
af
hos
om

[period start]
fra
siden

[period end]
til
inden

[payer lead]
fra
af
hos

# Endings of a body's name in one number: the groups are not the group.
[singular ending]
ens
ets
en
et
es
e
n
s
t

# Refusals that are meant, whatever is said of the time.
[declines outright]
.*ønsk.*
.*nej.*
.*uden ?for
.*fra.*
.*trækk?.*
.*trådt.*
.*udtr.*
.*vil.*
.*afsl.*
.*afvis.*
.*opsag.*
.*opsig.*
.*nedlæg.*
.*forlod.*
.*forlad.*
.*beslut.*
.*valg.*
.*melde.*
.*i stand.*
.*ressourcer.*

# Said of someone who gives a hand and is no party.
[no part]
stille(?:r|de|t)? sig (?:\pL+ )?til rådighed
er (?:\pL+ )?ikke (?:\pL+ ){0,2}(?:en del af|part i|partner i)
er (?:\pL+ ){0,2}uden for
skal (?:\pL+ )?ikke (?:deltage|indgå)

# Before a verb of taking part: it is asked or offered, not said.
[hypothetical]
(?:invit|indb|opfordr|tilb)\pL* (?:[\pL-]+ ){1,4}(?:til )?at
overvej\pL*
måske
eventuelt
ønskes
ønsker
foreslås
foreslår
om
hvis
såfremt
kan
kunne
bør
burde
måtte
inviteret til at
indbudt til at
opfordret til at
mulighed for at
henvendt sig
ønske om at

# Behind the names of towns these say that their municipalities are meant.
[behind listed towns]
kommuner(?:ne)?

# Before a name these say that it is a place.
[before a place]
i
ved
omkring
nær
uden for
til
på

[inside a body's name]
på
for
i
og
af

# Behind a verb of taking part: it is the meeting that is taken part in.
[of the meeting]
(?:til |i )?(?:indstilling|forslag|anbefaling|beslutning|bemærkning|vurdering|udtalelse)\pL*
(?:i |under |ved )?(?:dette |det |punkt|punktet|pkt|punkterne|mødet|møderne|sagens|sagen|drøftelsen|beslutningen|behandlingen|afstemningen)\S*
(?:i |under )?(?:drøftelsen|beslutningen|behandlingen|afstemningen)
(?:dog )?(?:digitalt|virtuelt|online|telefonisk|via|fra kl|til kl)
på (?:mødet|teams)

# What follows is denied.
[not so]
indtryk af
(?:ikke|næppe) (?:korrekt|rigtigt)
misforstå\pL*
fejlagtig\pL*

# Verbs in the active voice: who does it stands beside them.
[active verb]
giver (?:[\pL\d.]+ ){0,7}(?:svar|besked|tilbagemelding|melding)
svarer (?:inden|senest|skriftligt|på)
skriver (?:et|en|til|ansøgning\pL*|udkast|brev|ud)
laver (?:et|en) (?:\pL+ )?(?:oplæg|notat|udkast|plan|oversigt|forslag|oversigt|beskrivelse|liste)
rykker
regner (?:videre )?på
tager (?:[\pL]+ ){0,4}(?:kontakt|fat (?:i|på)|hånd om|initiativ|stilling|med (?:til|videre|hjem)|op (?:med|i|på)|en snak|dialog)
retter (?:[\pL\d.]+ ){0,4}henvendelse
vender (?:[\pL\d.]+ ){0,4}tilbage
melder (?:[\pL\d.]+ ){0,4}(?:tilbage|ind)
følger (?:[\pL]+ ){0,3}op
arbejder (?:\pL+ )?videre
går videre med
kigger (?:nærmere )?på
ser (?:nærmere )?på
taler med
drøfter (?:\pL+ )?med
afklarer
bestiller
reviderer
justerer
tilretter
videresender
rundsender
fremsender
forbereder
beskriver
præciserer
indsamler
undersøger
finder (?:en|et) (?:\pL+ )?(?:dato|lokale|løsning|tid)
udgør (?:\pL+)?(?:gruppe|udvalg)
redegør (?:[\pL\d.]+ ){0,5}for
forelægger
bringer
sætter (?:\pL+ ){0,3}på dagsordenen
deltager i planlægningen
udarbejder
udfærdiger
færdiggør
sørger for
samler
samler op
sender
retter henvendelse
tager kontakt
tager initiativ til
melder tilbage
vender tilbage
arrangerer
booker
opdaterer
formidler
indhenter
kvalificerer
tilrettelægger
undersøger
kontakter
indkalder
udsender
afdækker
følger op
koordinerer
planlægger
arbejder videre
videregiver
tager stilling
drøfter internt
inviterer
udpeger
indsender
fremlægger

# Words that open a sentence and turn subject and verb round.
[turns the order]
(?:inden|herefter|derefter|efterfølgende|i mellemtiden|til|på|senest|samtidig|desuden|derudover|endvidere|frem|efter|i|nu|så|når)
(?:efterfølgende|inden da|til næste møde|fremadrettet|fremover|endelig|snarest|først)

# Who works for a meeting, without being named.
[acting role]
administrationen
forvaltningen
sekretariatet
formandskabet
direktionen
mødelederen
formanden
næstformanden
projektlederen
projektledelsen
projektsekretariatet
koordinatoren
tovholderen
direktøren
kommunerne
regionen
klyngerne
(?:\pL+s )?\pL*sekretariat(?:et)?
koncernledelsen
ledelsen
formændene
medformændene
klyngesekretariatet
udvalgssekretæren
kommunaldirektøren

# What stands behind these is no order.
[no order]
frem for,? at
uden,? at
i stedet for,? at
fordi
hvis
såfremt

# Between a sum and what it is for.
[sum for]
til
til drift(?:en)? af
til evaluering(?:en)? af
for

[comes from]
fra

# What stands behind these is where a sum belongs.
[as part of]
som (?:en )?(?:led|del) (?:i|af)
i forbindelse med
i henhold til
efter
jf\.

# A new clause begins with these: what it names is not what the verb before it speaks of.
[new clause]
da
fordi
idet
eftersom
men
mens
selv om
selvom
hvor
hvis
hvilket
og har

# Before the name of a party these say what it is.
[kind of party]
(?:\pL*forening|\pL*organisation|\pL*virksomhed|\pL*afdeling|\pL*klinik|\pL*kommune|\pL*hospital|\pL*region|\pL*selskab|\pL*fond|\pL*enhed|\pL*firma|\pL*klub)(?:en|et|n|erne|ne|er|ene)?
\pL*(?:firmaet|huset|sygehuset|selskabet|centret|centeret|teamet|universitetet|sygehusene|hospitalerne|foreningerne)
interesseorganisation(?:en)?

# Between a unit and the body that it belongs to.
[unit at]
på
i
ved
hos
under

# The cluster that the record's own forum is of.
[own cluster]
klyngen

# With these a title's subject is what is led, though the text has not named it yet.
[leads a title]
(?:tovholder|projektejer|projektleder|projektansvarlig|ansvarlig|systemejer|initiativtager|koordinator|værtskommune|vært|projektledelsen)(?:e|en)?

# The part of a forum's name that is its cluster.
[cluster]
(?:sundheds)?klynge \pL+
\pL+-?klyngen

# Posts of a budget: no initiatives.
[budget post]
(?:løn|lønninger|drift|anlæg|transport|kørsel|materialer?|evaluering|administration|kompetenceudvikling|undervisning|frikøb|møder?|mødeudgifter|forplejning|projektledelse|overhead|revision|annoncering|it|udstyr|inventar|husleje|moms|indtægt(?:er)?|udgift(?:er)?|tilskud|honorar(?:er)?|vikar(?:er|udgifter)?|formidling|kommunikation|diverse|buffer|uforudsete? \pL+|konsulent\pL*|oplægsholdere?|lokaler?|licens(?:er)?|licensudgifter|implementering|opstart|personale|personaleudgifter|årsværk|årlig \pL+|engangs\pL*)(?:[,: ].*)?
(?:regionen|kommunerne|hospitalet|hospitalerne|almen praksis|egenfinansiering|medfinansiering)(?:s andel)?

# Behind a sum: it is the price of one.
[for each]
(?:pr\.?|per) \pL+
om (?:dagen|ugen|måneden)
i timen
stykket
hver gang

# Before a sum these say that it is a charge, a saving, a loss: nobody is given it.
[no funding]
\pL*takst(?:en|er|erne)?
\pL*afgift(?:en|er)?
\pL*egenbetaling(?:en)?
\pL*gebyr(?:et)?
\pL*bøde(?:n|r)?
\pL*kontingent(?:et)?
\pL*besparelse(?:n|r|rne)?
\pL*underskud(?:det)?
\pL*overskud(?:det)?
\pL*gevinst(?:en|er)?
\pL*honorar(?:et)?
\pL*omsætning(?:en)?
spare(?:r|s|t)?
\pL*effektivisering(?:en|er)?

# After a comma these speak of a part of the sum.
[of which]
heraf
hvoraf
deraf

# Before a colon: what the sums of the list below are.
[list of sums value=applied]
ønsker?
ansøgninger?
ansøgningerne
anmodninger
forslag fra

[list of sums value=proposed]
foreslå\pL*
følgende anvendelse
forslag til
indstilles

# A verb in the present tense, by its form.
[present tense]
\pL{2,}(?:er|år|ør|or|ar|yr|ir|ur)
skal

# Verbs in the present that give nobody a task: of being and wanting, and of saying unless a time is set.
[no task value=state]
(?:derefter|herefter|efter|eller|heller|over|under|for|hver|før|når|der|her|aldrig|især|hvor|år|går|består|plejer|hører til|finansierer|ejer)
(?:er|har|får|kan|vil|må|bør|bliver|hedder|ligger|står|sidder|indgår|deltager|indtræder|ønsker|håber|mener|synes|tror|savner|støtter|bakker|vurderer|anser|forventer|kender|kommer|kan|gør opmærksom|gør rede|mangler|kører|begynder|starter|stopper|fratræder|tiltræder|rejser|flytter|betaler|driver|tilbyder|modtager|repræsenterer|afventer|overvejer|stemmer|godkender|takker|anbefaler|indstiller|beslutter|beder|anmoder|opfordrer|udtrykker|ser frem|ser gerne|ser positivt|ser|går|glæder|arbejder|oplever|tilslutter|tager til efterretning|tager forbehold|tager afstand|bor|lever|hører|ved|virker|viser|gælder|handler|betyder|kræver|findes|dækker|bidrager|fylder|fortsætter|afholder ferie|genopstiller|finder,? at|finder det|siger|bifalder|lægger vægt|lægger op|lægger mærke|forlader|ejer|bruger|benytter|tæller|vægter|opfatter|savner|roser|kritiserer|efterlyser|bekræfter|forstår|undrer)
skal (?:på (?:barsel|ferie|kursus|orlov|pension)|være med|deltage|have (?:ny|et nyt|en ny)|ikke)

[no task value=saying]
(?:orienterer|fortæller|fremhæver|bemærker|oplyser|nævner|spørger|foreslår|supplerer|tilføjer|pointerer|understreger|påpeger|peger|redegør|gennemgår|præsenterer|fremlægger|indleder|uddyber|refererer|kommenterer|informerer|svarer|drøfter|beskriver|forklarer|beretter|henviser|minder|noterer|konkluderer|opsummerer|byder|introducerer|viser|holder|giver|stiller|rejser|efterspørger|reflekterer|appellerer|advarer|tilkendegiver|erklærer|konstaterer|melder|udtaler|taler|opridser|kvitterer|argumenterer)

# Behind what ends so stands what is asked for.
[infinitive mark]
at

[asks]
(?:bad|beder|bedt|anmoder|anmodede|opfordrer|opfordrede|pålægger|pålagde|bemyndiger|bemyndigede)
(?:giver|gav) (?:\pL+ ){1,5}(?:til opgave|mandat|i opdrag)

# What stands behind these acts instead of who is named before them.
[clause of another]
at
hvor
hvorfor
om
hvordan

# One word with a capital that is a body by its ending, where one must stand.
[unit by its word]
\pL{3,}(?:centret|centeret|centrum|klinikken|afdelingen|enheden|teamet|huset|foreningen|fonden|skolen|stationen)
