# What the sentences of Swedish minutes say: words and phrases by the fact that they announce. A phrase is an RE2 pattern;
# a blank in it stands for any white space. Phrases match without regard to case.

# --- lists of participants

[capacity value=secretariat]
sekreterare
nämndsekreterare
sekretariat(?:et)?
kanslist
kansli(?:et)?
protokollförare

[capacity value=guest]
gäst(?:er)?
observatör(?:er)?
föredragande
adjungerad(?:e)?
tjänsteperson(?:er)?
tjänsteman
tjänstemän
övriga?
insynsplats
icke tjänstgörande ersättare
ej tjänstgörande(?: ersättare)?

[capacity value=member]
ledamot
ledamöter
ersättare
tjänstgörande(?: ersättare)?
tjg\.? ersättare
beslutande
(?:\d:[ae] )?(?:vice )?ordf(?:örande|\.)?

[duty value=chair]
ordförande
ordf\.?
mötesordförande
ordförande
ordf\.?
mötesordförande
mötesledare

[duty value=minutes]
sekreterare
nämndsekreterare
vid protokollet
protokollförare
mötessekreterare

[minuting title]
(?:nämnd|mötes|regionstyrelsens )?sekreterare
protokollförare

# Offices of the body that meets, which are no posts at an organisation.
[office of the meeting]
(?:mötes)?ordf(?:örande|\.)?
(?:1:e |2:e |1:a |2:a |förste |andre |första |andra )?(?:vice|v\.?) ordf(?:örande|\.)?

[absence suffix]
frånvarande
förhinder
ej närvarande
inte närvarande
anmält förhinder
förhindrad

[substitute]
(?:ersätter|ersättare för|tjänstgörande (?:ersättare )?för|tjänstgör för|tjg\.? för|tj\.? ers\.? för|ers\.? för|ers\.?|i stället för|istället för|för)

[stands in for]
(?:ersätter|(?:tjänstgörande )?ersättare för|tjänstgörande för|tjänstgör för|tjänstgör i stället för|tjg\.? ?(?:ers\.? )?för|tj\.? ?ers\.? ?för|tj ersättare(?: för)?|ers\.? ?för|ers\.?|i stället för|istället för|för)

[partial presence]
(?:från|till och med|fr\.?o\.?m\.?|t\.?o\.?m\.?|deltog (?:inte |ej )?(?:i|under)|under|ej|inte|utom) ?§+ ?.*
§+ ?\d.*
delvis
del av (?:dagen|mötet|sammanträdet)
(?:på|via) (?:distans|länk|Teams|Skype|Zoom)
(?:anlände|lämnade|avvek) .*
digitalt

# Behind a post: the items for which the person came.
[post tail]
(?:under |vid )?§+ ?\d.*

# Posts of those who have practices of their own.
[practises alone]
privatläkare
privatpraktiserande läkare

# Before the body that several people share.
[both]
båda(?: (?:från|vid))?
samtliga(?: (?:från|vid))?

# Before the name of who came in somebody's place.
[deputy]
ersättare(?:n)?
suppleant(?:en)?

# Between a person and the body that sent the person.
[comes from]
från

[joining]
och
samt
&

[organisation lead]
i
vid
från
hos
på
av
för

[article]
den
det
de
en
ett

# --- who presented

[presents]
föredrar
föredrog
informerar
informerade
informera
redovisar
redovisade
redogör
redogjorde
presenterar
presenterade
går igenom
gick igenom
inleder
inledde
rapporterar
rapporterade
berättar
berättade
lämnar (?:\pL+ ){0,5}(?:information|rapport|redovisning|lägesrapport|redogörelse)
lämnade (?:\pL+ ){0,5}(?:information|rapport|redovisning|lägesrapport|redogörelse)
ger (?:\pL+ ){0,5}(?:information|lägesrapport|presentation|redogörelse|bild)
gav (?:\pL+ ){0,5}(?:information|lägesrapport|presentation|redogörelse|bild)
höll (?:\pL+ ){0,4}(?:föredragning|presentation|dragning)
håller (?:\pL+ ){0,4}(?:föredragning|presentation|dragning)

[will present]
(?:kommer att|ska|skall) (?:\pL+ ){0,3}(?:informera|redovisa|presentera|föredra|redogöra|inleda|rapportera|berätta)

[states only]
berättar
berättade

[presented by]
föredragande(?: i ärendet)?:?
(?:föredragning|information|redovisning|presentation|dragning|rapport)(?:en)? (?:\pL+ ){0,4}(?:av|från)
(?:föredras|föredrogs|presenteras|presenterades|redovisas|redovisades|informeras) (?:\pL+ ){0,4}av

# Between a name and a title that is held no more or not yet.
[former]
(?:tidigare|före detta|f\.d\.|nuvarande|numera)
tidigare
f\.?d\.?
tillträdande
avgående

# After a name and a comma these speak of a person.
# Someone of whom the lists say nothing came; what is said of those who did not.
[attends]
(?:deltar|deltog|medverkar|medverkade|närvarar|närvarade) (?:också |även |digitalt )?(?:i|under|vid|på) (?:denna |detta |hela )?(?:ärendet\pL*|ärendets behandling|behandlingen|punkten|paragrafen|mötet|sammanträdet|föredragningen|diskussionen|§)
(?:är|var) närvarande (?:vid|under|i) (?:ärendet\pL*|ärendets behandling|behandlingen|punkten|paragrafen|föredragningen|§)
svarar på frågor
svarade på frågor

[attendance lead]
vid
under
från
dessutom
därutöver
som

[came]
deltar
deltog
medverkar
medverkade
närvarar

[stayed away]
(?:har|hade) anmält förhinder
(?:har|hade) fått förhinder
(?:kunde|kan) (?:tyvärr )?inte (?:delta|närvara|medverka)
(?:är|var|blev) (?:sjuk|förhindrad|frånvarande)

[takes a stand]
yrkar
yrkade
reserverar sig
reserverade sig
deltar inte i beslutet
deltog inte i beslutet
anmäler jäv
lämnar
framför
ställer
avstår

[came instead]
(?:deltog|deltar|närvarade) (?:i stället|som ersättare)

[relative]
som

# The last word of what is called after a person.
[street]
\pL*(?:vägen|gatan|torget|plats|huset|skolan)

# Verbs that have a talk as their object, and words for it.
[gives]
ger
gav
håller
höll

[talk]
information
föredragning
lägesrapport
presentation
redovisning
föredrag

# Between those who present and who presents with them.
[together with]
tillsammans med

[supplements]
tillägger
tillade
svarar
svarade
besvarar
frågar
frågade
yttrar
yttrade
yttrar sig
anför
anförde
påpekar
påpekade
yrkar
yrkade
tackar
tackade
lyfter
lyfte
önskar
anmäler
anmälde
deltar
deltog
föreslår
föreslog
konstaterar
konstaterade
instämmer
kompletterar
kompletterade
öppnar
hälsar
avslutar

# --- what was decided, the outcome first named in this file wins when one sentence says several

[outcome value=rejected]
avstår från att
avslå(?:s|r)?
avslog(?:s)?
avslagen
avslaget
avvisa(?:s|r|de|des)?
avstyrk(?:a|er|s|t|te|tes)
inte (?:godkänna|bifalla|anta|ställa sig bakom)

[outcome value=deferred]
återremitter(?:a|as|ar|ade|ades|at|ats)
återremiss
bordlägg(?:a|er|s|as)
bordlade(?:s)?
bordlagt
bordlagd
bordläggning
skjut(?:a|s|er|as) (?:\pL+ ){0,3}(?:upp|fram)
uppskjut(?:a|s|en|et)
sköts upp
utgår
utgick
tas (?:åter )?upp (?:\pL+ ){0,4}(?:nästa|kommande|senare) (?:sammanträde|möte)
behandlas (?:\pL+ ){0,4}(?:nästa|kommande|senare) (?:sammanträde|möte)

[outcome value=noted]
(?:lägg(?:a|er|s|as)|lade|lades|lagts) (?:[^.]{0,80} )?till handlingarna
till handlingarna
noter(?:a|ar|as|ade|ades|at|ats)
tackar? för (?:\pL+ ){0,3}(?:informationen|redovisningen|rapporten|föredragningen|presentationen|dragningen)
ta(?:r|s|ga)? del av
tog(?:s)? del av
tagit del av
ta(?:r)? emot
mottag(?:a|er|en|it)
till kännedom
för kännedom
informationen (?:\pL+ ){0,2}(?:noteras|mottas)
anmäls
anses? (?:\pL+ )?besvarad
anse (?:\pL+ )?(?:motionen|medborgarförslaget|interpellationen) (?:\pL+ )?besvarad
inget att notera

[outcome value=approved]
godkänn(?:a|er|s|as|de|des)
godkänt
godkänd
anta(?:r|s|gen|git|ga|gas)?
antog(?:s)?
fastställ(?:a|er|s|as|de|des|t|d)
bifall(?:a|er|s|as|en)?
biföll(?:s)?
bifaller
bifalla
enligt (?:\pL+ ){0,2}förslag(?:et)?
i enlighet med (?:\pL+ ){0,4}förslag(?:et)?
tillstyrk(?:a|er|s|t|te|tes)
ställer sig bakom
ställa sig bakom
bevilja(?:r|s|de|des|t|ts)?
utse(?:s|r|tt|dd)?
utsåg(?:s)?
välj(?:a|er|s)
valdes
uppdra(?:r|s|g)?(?: åt| till)?
ge (?:\pL+ ){0,3}i uppdrag
ger (?:\pL+ ){0,3}i uppdrag
avsätta
avsätts
tilldela(?:s|r)?
föreslå(?:r|s)? (?:regionfullmäktige|fullmäktige|regionstyrelsen|landstingsfullmäktige)
överlämna(?:r|s)?
teckna
inrätta
delegera(?:r)?
enas om
enades om
ansöka

[outcome value=discussed]
disk(?:uterar|uterade|uteras|uterades|utera|uterat|ussion|ussionen)
en diskussion förs
dialog (?:fördes|förs)
diskussion (?:fördes|förs)
sam(?:talar|talade) om
samråd(?:er|de)

[winning outcome]
rejected
deferred

[weak outcome value=approved]
beslutar
beslutade
besluta

[quoted decision]
har (?:tidigare )?(?:beslutat|godkänt|antagit)
beslutade (?:den \d|vid|\d{4})

[decision remark]
med (?:följande )?(?:tillägg(?:et)?|ändring(?:en|ar)?|justering(?:en)?)
med (?:den |de )?(?:följande )?(?:ändring(?:en|ar|arna)?|tillägg(?:et|en)?|justering(?:en|ar|arna)?|undantag(?:et)?)(?: att)?

[decides]
beslut(?:ar|ade)
(?:nämnden|styrelsen|regionstyrelsen|fullmäktige|utskottet|rådet|beredningen|ordföranden|gruppen|mötet|kommittén|\pL+nämnden|\pL+styrelsen|\pL+utskottet|\pL+rådet) (?:\pL+ ){0,2}(?:godkänner|godkände|noterar|noterade|tackar|tar|tog|lägger|lade|antar|antog|fastställer|fastställde|bifaller|utser|utsåg|diskuterar|diskuterade|återremitterar|bordlägger|avslår|ställer|enas|enades)
(?:godkänns|godkändes|fastställs|fastställdes|noteras|noterades|utses|utsågs|läggs|lades|antas|antogs|bifalls|avslås|bordläggs|återremitteras|anmäls|bordlades|återremitterades|avslogs|utgår|utgick|väljs|valdes)
enligt förslag

[no decision]
-
–

# --- sums of money

[scale value=1000000000]
mdkr
miljard(?:er)?
mdr

[scale value=1000000]
mnkr
mkr
msek
mn
mnkr\.
miljon(?:er)?
milj\.?

[scale value=1000]
tkr
tsek
tusen

[currency value=SEK]
kr\.?
kronor
krona
sek
mnkr
mkr
msek
mdkr
tkr

[currency before]
sek
kr\.?

[thousands mark]
(?:\s)
\.

[decimal mark]
,

[per year]
årligen
per år
om året
varje år
/år
årlig

[funding status value=cap]
högst
maximalt
upp till
högst
maximalt
max\.?
upp till
ram om
tak(?: om)?
inom en ram

[funding status value=spent]
(?:har )?(?:kostat|kostade|använts|förbrukats|betalats)
utfall(?:et)?
upparbetat
förbrukat
förbrukats
använt
använts
utfall
utfallet
kostat
utbetalat
(?:utgiften|utgifterna|kostnaden|kostnaderna|förbrukningen)(?: [\pL\d./-]+){0,4} (?:var|blev|har varit|uppgick till)
(?:är|var|har|hade) (?:\pL+ ){0,2}(?:använts|förbrukats|betalats|kostat)
förbrukat hittills
(?:har|hade) kostat
kostade
(?:har )?gått åt
hittills kostat
hit-? ?tills kostat

[funding status value=applied]
(?:har )?(?:sökt|sökte|ansökt|ansökte)(?: om)?
ansökan(?: om)?
ansökningar
ansöker
ansöka
ansökt
ansökan
söker
sökt
äskar
äskat
begär
(?:sök|söker|sökte|sökt|ansökt|ansöker|ansökte)(?: \pL+){0,3} om (?:\pL+ ){0,2}(?:bidrag|medel|stöd|finansiering)(?: (?:på|om))?
har (?:sökt|ansökt)
ansökan (?:om|avser|gäller)

[funding status value=proposed]
föreslår
föreslås
förslag
beräknas
beräknad
bedöms kosta
kostar
kostnad(?:en)?
uppskattas
uppskattad
skulle kosta
(?:skulle|kommer att|kan) (?:\pL+ ){0,4}(?:kosta|uppgå till|kräva)(?: ytterligare)?
föreslås (?:\pL+ ){0,4}(?:svara för|bidra med|avsätta|finansiera|tilldelas)
merkostnad(?:en|er)?
årlig kostnad
beräknas (?:\pL+ ){0,2}(?:till|kosta)
(?:beräknats|uppskattats|bedömts) till
till en kostnad av

[funding status value=budgeted]
budget(?:en|erat|eras|erad|eras)?
prognos(?:en)?
ramanslag
planeras
budgeten(?: [\pL\d./-]+){0,4} (?:är|var|uppgår till)
årliga (?:kostnader|driftkostnader)(?: på)?

[funding status value=allocated]
har (?:beviljats|erhållit|fått|mottagit)
mottog
erhöll
fick
avsätt(?:a|er|s|as)
avsatt(?:s|a)?
avsätter
tilldel(?:a|ar|as|ades|at|ats)
beviljat?
bevilja(?:r|s|ts|de|des|d)?
anslå(?:r|s)?
anslagit
anslag(?:et)?
fördela(?:s|r|t|ts)?
statsbidrag(?:et)?
bidrag(?:et)?
finansier(?:as|ar|a|at|ats)
öronmärk(?:t|ts|s|a)
erhåll(?:er|it|a)
får
omfattar
reserveras?
reserverats?
reserverade
bidrar med
bidrog med
skjuter till
sköt till
medfinansiering(?:en)?(?: är)?
finansiering(?:en)? (?:med|på|från)
(?:finansierats|finansierad|finansierat|betalats|stöds|stöd) (?:\pL+ ){0,2}(?:av|från|med|genom)
bidrag på
stöd på
går till
till förfogande
startade (?:[\pL\d]+ ){0,4}med
från (?-i:\p{Lu})\pL+fonden
stödjer
stöder
betalar
täcker
finansierar
medfinansierar
investerar
driftbidrag(?:et)? (?:om|på)
bidrag om
stöd om
anslag (?:om|på)
(?:andel|del) (?:\pL+ )?(?:uppgår till|är|utgör)
uppgår till
rymts inom
finansierats
finansierats med
donerat
donerar
gåva på
pott på
står för
skänker
tillskjuter

[table status value=allocated]
tilldelat
anslag
bidrag
tilldelning
beviljat belopp
avsatt
fördelat
tilldelat belopp
stöd

[table status value=spent]
utfall
förbrukat
använt
kostnad hittills
bokfört

[table status value=budgeted]
budget
prognos

[table status value=proposed]
föresl\pL*
förslag
föreslaget(?: belopp)?
tillstyrkt
rekommenderat

[table status value=applied]
sökt(?: belopp)?
ansökt(?: belopp)?
sökt belopp
söker
sökt summa
ansökt summa
sökt bidrag
äskat(?: belopp)?

[table status value=allocated]
beviljat
beslutat

[table column value=name]
projekt(?:et|namn)?
insats(?:er)?
satsning(?:ar)?
åtgärd(?:er)?
initiativ
verksamhet
(?:projekt|insats)?titel
ansökan
ansökningar
ändamål
aktivitet(?:er)?
område
program
aktivitet
tjänst

[table column value=who]
sökande
ansvarig(?:a)?
projektägare
projektledare
ägare
huvudman
organisation
utförare
ansvarig (?:part|organisation|enhet|förvaltning)
sökande organisation
värd
kommun
förvaltning
mottagare

[table column value=sum]
belopp
kr
kronor
kostnad(?:er)?
belopp(?: \(?(?:kr|kronor|tkr|mkr|sek)\)?)?
summa(?: \(?(?:kr|tkr)\)?)?

[table scale value=1000]
\(?tkr\)?
\(?i tusental(?: kronor)?
tusen kronor

[table scale value=1000000]
\(mkr\)
i (?:mkr|miljoner(?: kronor)?)

[table rest]
ej (?:fördelat|disponerat)
ofördelat
återstår
reserv
övrigt

[table total]
summa
totalt
total

[no money before]
sidan?
telefon
tfn
nr
§

[fund]
\pL{4,}medel
\pL{4,}medlen
\pL{4,}fond(?:en)?
statsbidrag(?:et)?(?: för \pL+ \pL+)?

[not a fund]
läkemedel
läkemedlen
hjälpmedel
hjälpmedlen
livsmedel
förbandsmedel
arbetsmedel
rengöringsmedel
bekämpningsmedel
statsbidraget
statsbidrag

# --- who must act

[assignment noun]
(?:är|blir) (?:ansvarig|sammankallande)
(?:har|får|tar) (?:\pL+ )?ansvaret
utses till (?:kontaktperson|ansvarig|sammankallande|samordnare)

[assignment modal]
uppdra(?:r|s)?(?: åt| till)
uppdrag åt
ge
ger
gavs
får
fick
ska
skall
uppmana(?:r|s)
ombe(?:r|s)
åtar sig att
ansvarar för att
i uppdrag att
(?:bad|ber|bett|uppmanar|uppmanade|uppdrar|uppdrog)(?: [\pL-]+){1,6} (?:om |till |åt )?att
(?:ger|gav|får|fick|har fått|ges|gavs)(?: [\pL-]+){0,4} (?:i uppdrag|uppdraget|uppdrag|mandat|ansvar för) att
(?:utses|utsågs|väljs|valdes)(?: [\pL()-]+){0,3} (?:till|för) att
(?:lovade|lovar|åtog sig|åtar sig|erbjöd sig|erbjuder sig)(?: \pL+)? att

[assignment verb]
återkomma
återrapportera
ta fram
utreda
redovisa
genomföra
upprätta
utarbeta
undersöka
bjuda in
kontakta
skicka
sammanställa
följa upp
återredovisa
se över
lämna
planera
samordna
bereda
beakta
informera
kalla
arbeta vidare
komplettera
rapportera
implementera
starta
införa
teckna
verkställa
presentera
initiera
säkerställa
inleda
utvärdera
kartlägga
föra dialog
bevaka
analysera
ta kontakt
besvara
svara
skriva
ordna
uppdatera
revidera
justera
skicka ut
ta upp
lägga fram
arrangera
föreslå

[assignment present verb]
tar (?:\pL+ ){0,3}(?:kontakt|upp|med|initiativ)
lämnar
ser över
utreder
förbereder
skriver
undersöker
begär in
återkommer
tar fram
bjuder in
skickar
sammanställer
följer upp
kontaktar
undersöker
bereder
besvarar
svarar på
kompletterar
tar (?:\pL+ ){0,3}(?:fram|kontakt|upp|med (?:sig|till)|initiativ|hand om)
ser till
ordnar
uppdaterar
reviderar
justerar
skickar (?:\pL+ ){0,3}(?:ut|över)
lägger (?:\pL+ ){0,3}(?:fram|upp|ut)
samlar in
beställer
planerar
samordnar
kartlägger
utvärderar
upprättar
sätter upp
inbjuder
kallar
rättar
arbetar (?:\pL+ )?vidare
presenterar (?:\pL+ ){0,4}(?:vid|till) nästa
redovisar (?:\pL+ ){0,4}(?:vid|till) nästa

[agreed before]
beslutades att
beslutade
fick i uppdrag

[for a later meeting]
(?:tas|läggs) (?:\pL+ ){0,3}(?:upp|in) (?:\pL+ ){0,3}(?:nästa|kommande)

[handed to]
åt
till

[due words]
(?:till |vid |på )?(?:nästa|kommande) (?:sammanträde|möte)
(?:under )?(?:våren|hösten|sommaren|vintern)(?: \d{4})?
(?:före|efter|under) (?:årsskiftet|sommaren)
i (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?: \d{4})?

[due]
senast
före
innan
till
den

# --- references to other meetings

[meeting word]
sammanträde(?:t|n|na)?
möte(?:t|n)?
(?:nämnd|styrelse|råds|presidie|fullmäktige)(?:ns|s)? ?(?:sammanträde|möte)(?:t)?

[plain meeting word]
sammanträde(?:t|n|na)?
möte(?:t|n)?

# Before a date: the minutes of the meeting of that day.
[minutes of a meeting]
(?:sammanträdes|mötes)?protokoll(?:et)? från
minnesanteckningar(?:na)? från

# Tell of a meeting that is still to come.
[meeting to come]
nästa (?:\pL+ )?(?:möte|sammanträde)
kommande (?:möte|sammanträde)
(?:bordläggs|skjuts upp|flyttas|uppskjuts|återremitteras) till
på nytt
återkommer
återkommer (?:\pL+ ){0,6}till
till (?:[\pL-]+ )?(?:sammanträdet|sammanträde)

# With these a meeting to come is a proposal, or only its papers are spoken of.
[only planned]
(?:föreslås|föreslår|rekommenderas)
(?:kallelse|dagordning|inbjudan)(?:en)?(?: ut)? till

[date lead]
den
på
i
daterad
måndagen
tisdagen
onsdagen
torsdagen
fredagen
lördagen
söndagen
måndag
tisdag
onsdag
torsdag
fredag

[date of no meeting]
från
till
med
innan
senast
före
efter
per
daterad
fr\.?o\.?m\.?
t\.?o\.?m\.?
sedan
inkom
daterat
undertecknad

[month value=1]
januari
jan\.?

[month value=2]
februari
feb\.?
febr\.?

[month value=3]
mars

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
jul\.?

[month value=8]
augusti
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

[day ending]
:e
:a

[acted]
\pL{3,}ade(?:s)?
gav
fick
tog
valde
höll
biföll
avslog
återremitterade
hade
beslutade
beslutat
beslöt
godkände
behandlade
behandlat
antog
antagit
fastställde
diskuterade
återremitterade
bordlade
uppdrog
informerades
sammanträdde
tillstyrkte
tillstyrkt
avstyrkte
begärde
begärt
enades
antogs
antagits
beslöts
fastställdes
godkändes
behandlades

# What a body does on a day to come.
[will act]
behandlar
beslutar
fattar beslut
tar ställning
sammanträder
ska (?:\pL+ )?(?:behandla|besluta|ta ställning)
behandlas
möts
godkänner
avgör

# Before a day to come: the case returns to the body that meets.
[brought back]
(?:återkommer|tas upp|behandlas|redovisas)(?: igen| på nytt| åter)?
(?:bordläggs|bordlagt|skjuts upp|uppskjuts) till
återkommer (?:\pL+ ){0,6}(?:till|vid)
(?:redovisas|presenteras|återrapporteras|behandlas)(?: igen| på nytt| åter)? (?:till|vid)

[not of the meeting]
(?:startade|påbörjade|infördes|påbörjats|startat)
trädde i kraft
träder i kraft
gäller från
med verkan från

[same body]
förra (?:sammanträdet|mötet)
föregående (?:sammanträde|möte)
förra mötet
senaste (?:sammanträdet|mötet)
föregående (?:sammanträdet|mötet)
tidigare (?:sammanträde|möte)

# --- taking part in an initiative

[leads]
(?:är |har |blev )?(?:utvecklats|utvecklad|utvecklat|utvecklats|drivits|drivit|startats|samordnats|letts|tagits fram) av
(?:utvecklat|framtaget|framtagen|drivet|lett|samordnat) av
förvaltas av
har (?:drivit|utvecklat|lett|samordnat|byggt upp)
utvecklade
drev
ledde
leds av
drivs av
samordnas av
ägs av
genomförs av
(?:är|blir) (?:huvudman|ansvarig|projektägare|värd)(?: för)?
ansvarar för
leder
driver
samordnar
projektleder
har startat
startar
genomför
inför
har tagit fram
(?:är|blir|blev|som) (?:\pL+ ){0,2}(?:initiativtagare|huvudansvarig|projektägare|projektledare|samordnare|värdkommun|huvudman|driftansvarig|systemägare)(?: (?:för|till|bakom))?
(?:har|fick|får|fått|tar|tog|övertar|tagit över|tog över) (?:\pL+ ){0,2}(?:projektledningen|samordningsansvaret|huvudansvaret|driften|huvudmannaskapet|ledningen|uppdraget att leda|rollen som projektägare)(?: (?:av|för))?
leder arbetet(?: med)?
håller i(?: arbetet med)?
står (?:\pL+ )?bakom
har (?:infört|inrättat|skapat|initierat|startat)
initierade
inrättade
(?:är|blir|blev|som) (?:\pL+ ){0,2}(?:värd|värdorganisation|värdregion)(?: (?:för|till))?
har (?:\pL+ )?(?:arbetsgivaransvaret|huvudansvaret|projektansvaret|driftansvaret|samordningsansvaret|det övergripande ansvaret)(?: för)?
har ansvar(?:et)? för
tar fram
tog fram
tog initiativ till
har tagit initiativ till
tar initiativ till
har (?:lanserat|byggt upp|satt i gång|dragit i gång)
startade
lanserade
etablerade
byggde upp
äger
förvaltar
sköter
har ledningen(?: för| av)?
är drivande i
arbetar med
har redan
har själv

[leads after]
(?:är |har |blev )?(?:utvecklats|utvecklad|utvecklat|utvecklats|drivits|drivit|startats|samordnats|letts|tagits fram) av
(?:utvecklat|framtaget|framtagen|drivet|lett|samordnat) av
förvaltas av
leds av
drivs av
samordnas av
ägs av
genomförs av
(?:är|blev|blir|har|som)? ?(?:\pL+ ){0,2}(?:drivits|letts|samordnats|utvecklats|startats|initierats|driven|drivet|ledd|lett|samordnad|samordnat|framtagen|framtaget|utförd|utfört)(?: [\pL\d.]+){0,5} av
(?:drivs|leds|samordnas|ägs|genomförs|utförs|sköts|bedrivs|administreras|förvaltas|finansieras och drivs|bemannas)(?: [\pL\d.]+){0,5} av
(?:är|blir|blev)? ?(?:organisatoriskt )?(?:förankrat|förankrad|placerat|placerad|knutet|knuten|lokaliserad|lokaliserat) (?:i|hos|vid|till|under)
(?:projektägare|projektledare|huvudman|ansvarig|samordnare|värd|initiativtagare|sökande)(?: (?:för|bakom)(?: [\pL-]+){1,5})? (?:är|blir|var)
(?:projektägare|projektledare|huvudman|ansvarig|samordnare|värd|initiativtagare):
(?:projektledningen|ledningen|driften|samordningen|huvudmannaskapet|ansvaret)(?: \pL+){0,3} (?:ligger|finns|placeras)(?: \pL+)? (?:hos|i|vid|på)
bakom (?:[\pL-]+ ){1,4}står
(?:ett|en) (?:\pL+ ){0,3}\pL*(?:projekt|initiativ|insats|satsning|kampanj|verksamhet)(?:et|en)? från
(?:leds|drivs|styrs|samordnas|organiseras|bedrivs) (?:från|vid|hos|genom|inom)
(?:startades|startade|initierades|inrättades|etablerades|lanserades|drogs i gång)(?: (?:i|hösten|våren|sommaren|vintern|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|\d{4})){0,4} av
har (?:sin )?(?:bas|säte) (?:i|hos|vid)
hör (?:\pL+ )?(?:under|till)
med (?:\pL+ )?projektledning (?:från|vid|hos)
(?:initiativet|idén) (?:\pL+ )?(?:kommer från|kom från)

[takes part]
(?:har )?(?:tackat|tackade) ja(?: till)?
(?:har )?anslutit sig till
är med
(?:har )?(?:beslutat|valt) att (?:delta|medverka|ansluta sig|gå med)
(?:har )?(?:tackat|tackade|tackar|sagt|sade) ja(?: till)?
(?:gick|går|gått) med i
(?:var|har varit) med i
(?:anslöt|anslutit) sig(?: till)?
medverkade i
deltagit i
bidrar (?:till|med)
deltar i
deltog i
deltar
medverkar i
ingår i
är med i
samverkar (?:med|kring|i)
samarbetar med
i samverkan med
i samarbete med
tillsammans med
mellan
ansluter sig till
har anslutit sig
ansluten till
anslutna till
medfinansierar
(?:är|var|blir|som) (?:\pL+ ){0,2}(?:medsökande|samarbetspartner|projektpartner|partner|pilotkommun|testkommun|deltagare|medlem)(?:mar|ar|er)?(?: (?:i|på|av|för))?
(?:har |)(?:ställt|ställer|ställde) (?:[\pL\d-]+ ){1,6}till förfogande
(?:har |)(?:bidragit|bidrar|bidrog) (?:\pL+ ){0,3}(?:med|till)
(?:vill|har beslutat att|beslutade att|har valt att|valde att|har åtagit sig att|har lovat att) (?:\pL+ ){0,2}(?:delta|medverka|ingå|vara med|gå med|ansluta sig)(?: i| till)?
(?:har |)(?:anmält|anmälde|anmäler) sig(?: till| som)?
(?:går|gick|gått|kommer|kom|kommit) (?:\pL+ )?(?:med i|in i|med på)
(?:testar|testade|testat|prövar|prövade|inför|införde|har infört)
har (?:\pL+ )?(?:testat|prövat|infört)
har (?:[\pL\d]+ ){0,5}(?:ett|en) (?:gemensamt|gemensam) \pL+
(?:ett|en|som ett|som en|gemensamt|gemensam|länsgemensamt) (?:\pL+ ){0,2}\pL*(?:projekt|försök|verksamhet|team|insats|modell|nätverk|initiativ|avtal|överenskommelse|samarbete|samverkan|partnerskap|lösning|program|mottagning|enhet|pilot)(?:et|en)? mellan
(?:ingås|ingåtts|ingicks|genomförs|drivs|utvecklas|tecknats|tecknas)(?: \pL+){0,3} (?:mellan|i samverkan mellan|i samarbete mellan|gemensamt av)
(?:parterna|parter|partner|deltagande kommuner|de deltagande kommunerna|deltagare|pilotkommuner|samarbetsparter)(?: (?:i|bakom)(?: [\pL-]+){1,4})?(?: är|:)
(?:har |)(?:tecknat|undertecknat|undertecknade) (?:överenskommelsen|avtalet)
(?:prövas|testas|införs)(?: \pL+){0,3} (?:i|hos|på|av|vid)
i (?:[\pL-]+ ){1,3}ingår
är (?:alla|båda|samtliga) med(?: i)?
(?:har )?medverkat(?: i| till)?
medverkar
medverkade
deltar (?:också |nu |aktivt )?(?:i|med)
(?:har )?deltagit
(?:har )?varit med(?: i| sedan| från)?
(?:får|fick|har fått) (?:vara|bli) med(?: i| på)?
(?:har )?gått samman(?: [\pL-]+){0,3} (?:om|kring)
(?:gick|går) samman(?: [\pL-]+){0,3} (?:om|kring)
delar på
(?:har )?anmält \d+ (?:\pL+ ){0,2}(?:deltagare|medarbetare|anställda|personer)
(?:har )?anmält (?:sitt|sin|sitt deltagande|intresse)(?: deltagande)?
(?:har )?(?:skrivit|skrev|skriver) under
(?:har )?(?:ingått|tecknat|undertecknat|slutit) (?:[\pL-]+ ){0,6}(?:avtal|avtalet|överenskommelse|samverkansavtal|avsiktsförklaring)\pL* (?:\pL+ )?med
tar del i
tog del i
är (?:\pL+ )?(?:anslutna|anslutet|ansluten|med|delaktiga)(?: i| till)?
är (?:\pL+ )?med i avtalet
(?:är|var) (?:också |nu |redan )?(?:part|parter|partner|delägare) i
ställer sig bakom samarbetet
består av (?:\pL+ ){0,3}från
bemannas av
gemensamt för
gemensam för
har tagit i bruk
använder (?:redan|också|i dag)
bidrog (?:till|med)
(?:är )?intresserade? av att (?:delta|vara med|gå med)
medfinansierade
kommer med(?: i| från)?
(?:ett|ett gemensamt|gemensamt) (?:arbete|projekt|samarbete|uppdrag) mellan

[parties follow]
i samverkan med
i samarbete med
tillsammans med
samarbetar med
mellan
(?:ett|en|som ett|som en|gemensamt|gemensam|länsgemensamt) (?:\pL+ ){0,2}\pL*(?:projekt|försök|verksamhet|team|insats|modell|nätverk|initiativ|avtal|överenskommelse|samarbete|samverkan|partnerskap|lösning|program|mottagning|enhet|pilot)(?:et|en)? mellan
(?:ingås|ingåtts|ingicks|genomförs|drivs|utvecklas|tecknats|tecknas)(?: \pL+){0,3} (?:mellan|i samverkan mellan|i samarbete mellan|gemensamt av)
(?:parterna|parter|partner|deltagande kommuner|de deltagande kommunerna|deltagare|pilotkommuner|samarbetsparter)(?: (?:i|bakom)(?: [\pL-]+){1,4})?(?: är|:)
(?:prövas|testas|införs)(?: \pL+){0,3} (?:i|hos|på|av|vid)
i (?:[\pL-]+ ){1,3}ingår
(?:har )?(?:ingått|tecknat|undertecknat|slutit) (?:[\pL-]+ ){0,6}(?:avtal|avtalet|överenskommelse|samverkansavtal|avsiktsförklaring)\pL* (?:\pL+ )?med
består av (?:\pL+ ){0,3}från
bemannas av
gemensamt för
gemensam för
(?:ett|ett gemensamt|gemensamt) (?:arbete|projekt|samarbete|uppdrag) mellan

[helped by]
i samverkan med
i samarbete med
tillsammans med
i dialog med
med stöd av

[parties in a name]
mellan

[collective]
(?:länets|alla|samtliga) (?:\d+ )?kommuner
kommunerna
regionerna
samtliga regioner
vårdcentralerna

[speaks]
vill
leder
(?:berättade|berättar) om

[declines]
(?:tackar|tackade|tackat|tacka) (?:\pL+ )?nej(?: till)?
(?:har )?avböjt
avböjde
avböjer
(?:gick ur|har gått ur)
(?:är|vill) inte (?:längre )?(?:vara )?med(?: i)?
(?:står|stod) utanför
(?:tackade|tackar|tackat|sade|säger|sagt) (?:\pL+ )?nej(?: tack)?(?: till)?
(?:drog|drar|dragit) sig ur
(?:avböjde|avböjer|avböjt)(?: att (?:delta|medverka))?
(?:valde|väljer) att (?:inte|ej) (?:delta|medverka|gå med|ansluta sig)
(?:är|var|blir) (?:inte|ej|inte längre) med(?: i)?
(?:vill|ville|kan|kunde|önskar|önskade) (?:inte|ej) (?:delta|medverka|gå med|vara med)
står (?:tills vidare |fortsatt )?utanför
(?:hoppade|hoppar) av
(?:avstod|avstår|avstått)(?: från)?
(?:deltar|medverkar|ingår|ansluter sig) (?:\pL+ ){0,2}(?:inte|ej)
(?:har |hade )?(?:valt|beslutat) att (?:inte|ej) (?:delta|medverka|ingå|ansluta sig)
avstår från att (?:delta|medverka)
avstår från
tackar nej
tackat nej
(?:lämnar|lämnade|har lämnat) (?:\pL+ )?(?:projektet|samarbetet|överenskommelsen|försöket|satsningen|samverkan)
(?:har |hade )?(?:beslutat|beslutade|valt|valde|beslutar) (?:[\pL\d.]+ ){0,6}(?:att inte|inte att) (?:gå|delta|ingå|vara|ansluta|medverka|teckna)(?: \pL+){0,2}
(?:har |)inte (?:velat|önskat|valt|sett|anmält)(?: att| sig)?
(?:har |)(?:sagt|sade|säger) upp (?:avtalet|överenskommelsen|samarbetet)
(?:ser|såg|har sett) sig inte (?:ha möjlighet|kunna) (?:att )?(?:delta|medverka|ingå)
har inte (?:resurser|möjlighet|råd|kapacitet) (?:\pL+ ){0,2}att (?:delta|medverka|ingå)
(?:kan|kunde) (?:\pL+ ){0,3}inte (?:delta|medverka|ingå)
(?:anmält|anmäler|anmälde) sig inte
(?:är|var) inte (?:medlem|part|ansluten|anslutna|med)
(?:dragit|drog|drar) (?:\pL+ ){0,3}tillbaka
(?:vill|ville|kan|kunde|önskar|önskade|kommer) (?:\pL+ ){0,2}(?:inte|ej) (?:\pL+ ){0,2}?(?:att )?(?:delta|medverka|gå med|vara med|ansluta sig|ingå|gå in)
(?:inte|ej) (?:längre )?(?:vill|ville|önskar|deltar|deltog|medverkar|ingår)(?: (?:delta|medverka|vara med|gå med))?
(?:har |hade )?(?:valt|beslutat|beslutade|valde|bestämt) att (?:stå|ställa sig|hålla sig|hoppa|dra|lämna|avstå|avböja)(?: sig)?(?: utanför| av| ur| från)?
(?:står|stod|stå|ställer sig|ställde sig) (?:\pL+ )?utanför
håller sig (?:\pL+ )?utanför
(?:har )?hoppat av
(?:har )?(?:lämnat|lämnar|lämnade) (?:\pL+ )?(?:avtalet|nätverket|programmet|verksamheten|nämnden)
(?:tackar|tackade|tackat|tacka) (?:\pL+ )?nej(?: till| i| tack)?
(?:drar|drog|dragit|dra) sig (?:\pL+ )?(?:ur|tillbaka)
(?:har )?(?:sagt|sade|säger) (?:\pL+ )?nej(?: till)?
(?:har )?avböjt att (?:delta|medverka|vara med|gå med|ansluta sig)
(?:deltar|medverkar|ingår) (?:\pL+ )?(?:inte|ej)(?: längre)?
(?:har )?sagt upp (?:\pL+ )?(?:avtalet|överenskommelsen|samarbetet|sin del)
(?:har )?(?:prioriterat|prioriterade) bort
(?:gick|går|gått|träder|trädde|trätt) ur
(?:ser|såg) inte (?:\pL+ )?(?:möjlighet|sig ha möjlighet) att (?:delta|medverka)

[abbreviation]
bl\.a
t\.ex
dvs
d\.v\.s
ca
nr
kl
dnr
mnkr
ordf
v
ers
tjg
tf
fr\.o\.m
t\.o\.m
s\.k
inkl
exkl
resp
jan
feb
apr
aug
sept
okt
nov
dec
jfr
st
p\.g\.a
f\.d
f\.n
o\.s\.v
kap

# A dot after these ends a sentence where a capital follows.
[abbreviation value=ending]
m\.m
m\.fl
kr
mkr
osv

[title joins]
för
av

[post ends]
föredrar
föredrog
informerar
informerade
redovisar
presenterar
som
är
har
vill
ska
var
på
deltar
deltog
samt
yrkar
yttrar
ger
lämnar
svarar
redogör
rapporterar
går

[subject ends]
att
som
där
om
när
vilket
eftersom
därför

[object lead]
med
till
för
från
av
hos
om
åt
utse
utses

[period start]
från
fr\.?o\.?m\.?
sedan

[period end]
till
t\.?o\.?m\.?

[payer lead]
från
av
ur

[singular ending]
ens
ets
en
et
na
n
s
t

# After these stands who is to act.
[asks]
uppdra(?:r|s|g)? (?:åt|till)
uppdrag åt
ge
ger
uppmana(?:r)?
ber

# Verbs in the active voice: who does it stands beside them.
[active verb]
återkommer
tar
bjuder in
skickar
sammanställer
följer upp
kontaktar
undersöker
bereder
lämnar
ser över
utreder
förbereder
skriver
besvarar
kompletterar
tar (?:\pL+ ){0,3}(?:fram|kontakt|upp|initiativ|hand om)
ser till
ordnar
uppdaterar
reviderar
justerar
samlar in
beställer
planerar
samordnar
kartlägger
utvärderar
upprättar
inbjuder
kallar
rättar

[turns the order]
(?:innan|därefter|till|på|samtidigt|dessutom|vidare|efter|i|nu|så|när)

[acting role]
förvaltningen
sekretariatet
ordföranden
regiondirektören
hälso- och sjukvårdsdirektören
projektledaren
arbetsgruppen
kommunerna
(?:\pL+s )?\pL*sekretariat(?:et)?
presidiet
tjänstemännen
samordnaren
nämndsekreteraren
ordförande
ekonomichefen
ekonomidirektören
sjukhusdirektören
verksamhetschefen
enhetschefen
kommundirektören
direktören
sekreteraren
regionen
projektgruppen
projektledningen
styrgruppen
folkhälsostrategen
hälso- och sjukvårdsförvaltningen
regionstyrelsens förvaltning

[no order]
i stället för att
utan att
eftersom
om inte

[sum for]
till
för

[behind listed towns]
kommuner(?:na)?

[before a place]
i
vid
på
till
från

[hypothetical]
om
ifall
kan
kunde
överväger
bör
inbjudna att
(?:inbjud|bjud|uppmana|erbjud)\pL* (?:[\pL-]+ ){1,4}(?:till )?att
kanske
eventuellt
föreslås
föreslår
önskas
borde
måste
möjlighet att
tillfrågad\pL*
såvida

[undecided]
överväger
avvaktar
inte tagit ställning
ännu inte (?:tagit|lämnat|beslutat|avgjort|svarat|meddelat|fattat)
inte lämnat besked
inte avgjort

[of the meeting]
(?:till )?(?:förslag|bedömning|beslut|yttrande)\pL*
(?:i |under |vid )?(?:mötet|sammanträdet|ärendet|beslutet|handläggningen|överläggningen)\S*
(?:inte |ej )?(?:i|under|vid) (?:beslutet|handläggningen|överläggningen|behandlingen|omröstningen)\S*
(?:digitalt|på distans|via|från kl|till kl)

[declines outright]
.*nej.*
.*avstår.*
.*avböj.*
.*lämna.*
.*beslut.*
.*valt.*
.*valde.*
.*säg.* upp.*
.*hoppa.*
.*drog.*
.*dra.*
.*utanför.*
.*hoppat.*
.*sagt upp.*
.*prioriter.*
.*önska.*
.*vill.*
.*tackat?.*
.*ur
.*resurs.*

# After a word for a post these say that it was held for a while, by another than who is named next.
[no post]
för (?:detta ärende|denna paragraf|mötet|ärendet)

# With these the subject is a party as well.
[both parties]
samarbetar med
samverkar med
(?:har )?(?:ingått|tecknat|undertecknat|slutit) (?:[\pL-]+ ){0,6}(?:avtal|avtalet|överenskommelse|samverkansavtal|avsiktsförklaring)\pL* (?:\pL+ )?med

# The joining word and the second of two bodies that share a plural.
[second of a plural]
och (?-i:\p{Lu})[\pL-]+(?: (?-i:\p{Lu})[\pL-]+)? (?:kommuner|kommunerna)

[comes from]
från

[as part of]
som en del (?:i|av)
inom ramen för
i samband med

[leads its object]
håller i(?: arbetet med)?
står (?:\pL+ )?bakom
har (?:infört|inrättat|skapat|initierat|startat)
initierade
inrättade
har (?:[\pL-]+ ){1,7}(?:startat|etablerat|inrättat|utvecklat|infört|byggt upp)
ansvarar för
har ansvar(?:et)? för
tar fram
tog fram
har tagit fram
tog initiativ till
har tagit initiativ till
tar initiativ till
har (?:lanserat|byggt upp|satt i gång|dragit i gång)
lanserade
etablerade
byggde upp
äger
förvaltar
sköter
arbetar med
har redan
har själv

[inverted]
deltar
deltar i
medverkar i
medverkar
ingår
ingår i
är med
bidrar (?:till|med)
samverkar

[new clause]
då
eftersom
därför att
men
medan
där
om
vilket
som

[kind of party]
(?:\pL*förening|\pL*organisation|\pL*verksamhet|\pL*avdelning|\pL*klinik|\pL*kommun|\pL*sjukhus|\pL*region|\pL*bolag|\pL*stiftelse|\pL*enhet|\pL*företag|\pL*klubb)(?:en|et|n|erna|na|er|arna|ar)?
\pL*(?:företaget|huset|sjukhuset|bolaget|centret|teamet|universitetet|sjukhusen|föreningarna|apoteket)

[unit at]
på
i
vid
hos
inom

[leads a title]
(?:projektägare|projektledare|huvudman|ansvarig|samordnare|värd|initiativtagare|projektledningen)
(?:värdkommun|värdregion|systemägare|sökande|projektansvarig|ledningen)(?:en)?

[budget post]
(?:lön|löner|drift|resor|material|utvärdering|administration|kompetensutveckling|utbildning|möten?|projektledning|overhead|utrustning|lokaler?|hyra|licenser|konsult\pL*|kommunikation|övrigt|personal|personalkostnader|intäkter|kostnader)(?:[,: ].*)?

# Behind a sum: it is the price of one.
[for each]
(?:per|/) ?\pL+
i timmen
varje gång

# Before a sum these say that it is a charge, a saving, a loss: nobody is given it.
[no funding]
\pL*taxa(?:n|or)?
\pL*avgift(?:en|er)?
\pL*högkostnadsskydd(?:et)?
\pL*besparing(?:en|ar)?
\pL*underskott(?:et)?
\pL*överskott(?:et)?
\pL*omsättning(?:en)?
\pL*nettokostnad(?:en|er|erna)?
\pL*hyrpersonal(?:en)?
effekten
sämre än
bättre än
spara(?:r|s|s)?

# After a comma these speak of a part of the sum.
[of which]
varav

# Before a colon: what the sums of the list below are.
[list of sums value=applied]
ansökningar
önskemål

[list of sums value=proposed]
föresl\pL*
förslag

# A verb in the present tense, by its form.
[present tense]
\pL{2,}(?:er|ar|år|ör)
ska
skall

# Verbs in the present that give nobody a task: of being and wanting, and of saying unless a time is set.
[no task value=state]
(?:efter|eller|heller|över|under|för|var|varje|när|där|här|år|består|finansierar|därefter)
(?:är|har|får|kan|vill|måste|bör|blir|heter|ligger|står|sitter|ingår|deltar|önskar|hoppas|anser|tycker|tror|saknar|stöder|stödjer|bedömer|förväntar|känner|kommer|börjar|startar|slutar|betalar|driver|erbjuder|mottar|representerar|avvaktar|röstar|godkänner|tackar|rekommenderar|beslutar|ber|uppmanar|uttrycker|ser|går|arbetar|upplever|ansluter|bor|vet|visar|gäller|handlar|betyder|kräver|täcker|bidrar|fortsätter|säger|äger|använder|yrkar|reserverar|avstår|instämmer|tillstyrker|avstyrker|bifaller|finner|frågar|ställer|lämnar (?:sammanträdet|mötet)|tjänstgör|utses)
(?:ska|skall) (?:delta|vara med|inte|ges)

[no task value=saying]
(?:informerar|berättar|framhåller|påpekar|upplyser|nämner|föreslår|kompletterar|tillägger|understryker|pekar|redogör|går igenom|presenterar|föredrar|inleder|utvecklar|refererar|kommenterar|svarar|diskuterar|beskriver|förklarar|hänvisar|påminner|noterar|konstaterar|sammanfattar|håller|ger|väcker|meddelar|anmäler|uttalar|talar|redovisar|rapporterar|lämnar)

[infinitive mark]
att

[clause of another]
att
där
om
hur

# One word with a capital that is a body by its ending, where one must stand.
[unit by its word]
\pL{3,}(?:centrum|centret|kliniken|mottagningen|avdelningen|enheten|teamet|föreningen|stiftelsen|förvaltningen)
\pL{3,}(?:sjukhuset|centralen|tjänsten|sjukvården|vården|stationen|skolan|nämnden|kyrkan)

[absence in text]
(?:anmält )?förhinder (?:från|har anmälts av)
frånvarande:?
förhinder:

[assignment label]
ansvarig(?:a)?
ansvar
uppdrag

[task column value=what]
vad
uppgift(?:er)?
åtgärd
aktivitet
uppdrag

[task column value=who]
vem
ansvarig(?:a)?

[task column value=when]
när
klart
tidsfrist
tidpunkt
datum
senast

[at present]
för närvarande
ännu inte
i nuläget
tills vidare

[wished]
önskemål om
önskar
önskas
behov av
möjligt
möjligheter till
möjligheten att
möjlighet att
förslag om

[no part]
ställ(?:er|de|t|a) sig (?:\pL+ )?till förfogande
är (?:\pL+ )?inte (?:\pL+ ){0,2}(?:en del av|part i|partner i)
ska (?:\pL+ )?inte (?:delta|ingå)
visat? intresse

[not so]
intryck av
inte (?:korrekt|riktigt|rätt)
missförst\pL*
felaktig\pL*

[money left]
återstår
återstående
kvar
resten

[money in all]
totalt
sammanlagt
summa
tillsammans

[municipalities of a list value=" kommun"]
kommuner(?:na)?

[new clause without a comma]
eftersom
därför att
