# What is worked on, in Swedish: the head word of a name, in its forms, and the kind of the initiative.

[initiative kind=project]
projekt(?:et|en|ets)?

[initiative kind=trial]
pilot(?:en|er)?
pilotprojekt(?:et|en)?
försök(?:et)?
försöksverksamhet(?:en)?

[initiative kind=programme]
program(?:met)?
strategi(?:n|er)?
handlingsplan(?:en|er)?
plan(?:en)?
omställning(?:en)?
satsning(?:en)?

[initiative kind=agreement]
överenskommelse(?:n|r)?
avtal(?:et)?
samverkansavtal(?:et)?
partnerskap(?:et)?

[initiative kind=service]
mottagning(?:en)?
verksamhet(?:en)?
tjänst(?:en)?
jour(?:en)?

[initiative kind=team]
team(?:et)?

[initiative kind=reform]
reform(?:en)?

[initiative kind=other]
modell(?:en)?
riktlinje(?:r|n|rna)?
vårdval(?:et)?
utredning(?:en)?
uppdrag(?:et)?
upphandling(?:en)?
förstudie(?:n)?
kampanj(?:en)?
verksamhetsplan(?:en)?
nybyggnation(?:en)?
ombyggnation(?:en)?
investering(?:en)?

[initiative link]
om
för
kring
avseende
angående
gällande
rörande
mellan
mot

[initiative stop]
som
har
är
ska
skall
blev
blir
kan
kommer
att
samt
men
när
om att
vilket
där
inte
också
även
leds
drivs
pågår
startar
startade
omfattar
innebär
fortsätter
under
enligt
senast
genom
inom
var
till handlingarna
med

[title lead]
information (?:om|från|kring|angående|gällande)
information:?
godkännande av
beslut (?:om|angående|gällande)
antagande av
fastställande av
förslag (?:till|om|på)
remiss(?:svar)?(?: över| på| avseande| avseende| gällande)?:?
yttrande (?:över|angående|avseende|gällande|till)
svar på
redovisning av
lägesrapport(?: om| från| för| kring)?:?
uppföljning av
rapport(?: om| från| kring)?:?
återrapportering (?:av|om)
ansökan om
revidering av
översyn av
införande av
inrättande av
utvärdering av
start av
igångsättning av
initiering av
diskussion om
dialog om
presentation av
föredragning(?: om| av)?:?
motion(?: \d+[:/-]\d+)?(?: av .{3,40}(?:\(\pL{1,3}\)))? (?:om|angående)?
medborgarförslag (?:om|angående)
begäran om
val av
avtal om

[title tail]
[–-] ?(?:information|lägesrapport|återrapport|återremiss|remiss|beslut|redovisning|uppföljning).*
\(.*\)
20\d\d(?:[–-]20\d\d)?
dnr .*

[procedural title]
val av .*
justering.*
(?:fastställande|godkännande) av (?:dagordning|föredragningslista|dagordningen|föredragningslistan|ärendelista).*
(?:dagordning|föredragningslista|ärendelista).*
upprop.*
närvaro.*
mötets? öppnande.*
sammanträdets öppnande.*
öppnande.*
inledning.*
föregående (?:protokoll|mötes protokoll|mötesanteckningar|möte).*
protokoll.*
anmäl(?:an|ningar|ningsärenden|da|an av).*
delegationsbeslut.*
delegerings?beslut.*
delegationsärenden.*
meddelanden.*
(?:övriga frågor|övrigt|övriga ärenden|rapporter).*
information(?:särenden|spunkter|er|spunkt)?
aktuell information.*
(?:region|landstings|förvaltnings|hälso- och sjukvårds|sjukhus)?(?:direktör|chef)(?:en|ens|ens)?s? (?:rapport|information|informerar).*
ordförande(?:n)?s? (?:rapport|information|informerar).*
ordföranden informerar.*
information från .*
rapport från .*
nästa (?:möte|sammanträde).*
mötets? avslutande.*
sammanträdets? avslutande.*
avslutning.*
mötet avslutas.*
sammanträdes(?:tider|datum|dagar|plan).*
mötes(?:tider|datum|plan|dagar).*
(?:månads|del|del[åa]rs|års|tertial|ekonomi|finans|patientsäkerhets)?rapport(?:er|en)?(?: (?:per|för|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|\d).*)?
(?:månadsuppföljning|delårsbokslut|årsbokslut|årsredovisning|ekonomisk uppföljning|ekonomi|bokslut|verksamhetsberättelse|internkontroll|intern kontroll).*
(?:avsägelse|entledigande|fyllnadsval|valärenden).*
informationshandlingar.*
(?:budget|ekonomi)(?:uppföljning|rapport).*
ekonomisk rapport.*
inkomna (?:skrivelser|handlingar).*
remisser.*
(?:initiativ|frågor|interpellationer|motioner|medborgarförslag)
frågestund.*
jäv.*
underrättelse.*
extra ärenden.*

[not an initiative]
IT
HR
EU
VGR
SKR
SKL
PDF
VD
AB
MP
KD
SD
FP
LS
RS
HSN
RJL
DNR
KPP
BNP
MAS
SOSFS
IVO
FOU
GDPR
BUP
LPT
LSS
SVF
NPO
RPO
ANSLAG
BEVIS
PROTOKOLL
BESLUT
NÄRVARANDE

[initiative compound kind=project]
\pL+-?projekt(?:et|en)?

[initiative compound kind=programme]
\pL{4,}program(?:met)?
\pL{4,}strategi(?:n)?
\pL{5,}plan(?:en)?
\pL{4,}satsning(?:en)?

[initiative compound kind=agreement]
\pL{4,}avtal(?:et)?
\pL{4,}överenskommelse(?:n)?

[initiative compound kind=service]
\pL{5,}mottagning(?:en)?
\pL{5,}central(?:en)?
\pL{4,}enhet(?:en)?

[initiative compound kind=team]
\pL{4,}team(?:et)?

[initiative compound kind=reform]
\pL{4,}reform(?:en)?

[initiative compound kind=other]
\pL{5,}modell(?:en)?
\pL{4,}utredning(?:en)?
\pL{4,}bygge(?:t)?

[loose type]
verksamhet(?:en)?
tjänst(?:en)?
team(?:et)?
plan(?:en)?
avtal(?:et)?
uppdrag(?:et)?
mottagning(?:en)?
\pL{4,}enhet(?:en)?
\pL{5,}central(?:en)?
\pL{5,}mottagning(?:en)?

[sure compound]
\pL+-projekt(?:et)?
\pL{4,}projekt(?:et)?

[generic initiative]
projekt(?:et|en|ets)?
pilot(?:en|er)?
pilotprojekt(?:et|en)?
försök(?:et)?
försöksverksamhet(?:en)?
program(?:met)?
strategi(?:n|er)?
handlingsplan(?:en|er)?
plan(?:en)?
omställning(?:en)?
satsning(?:en)?
överenskommelse(?:n|r)?
avtal(?:et)?
samverkansavtal(?:et)?
partnerskap(?:et)?
mottagning(?:en)?
verksamhet(?:en)?
tjänst(?:en)?
jour(?:en)?
team(?:et)?
reform(?:en)?
modell(?:en)?
riktlinje(?:r|n|rna)?
vårdval(?:et)?
utredning(?:en)?
uppdrag(?:et)?
upphandling(?:en)?
förstudie(?:n)?
kampanj(?:en)?
investering(?:en)?
\pL{3,}ordningsplan(?:en)?

[inside names]
och
i
på
för
av
om
till
med
mellan
under
vid
samt

[name adjective]
regional(?:a|t)?
nationell(?:a|t)?
gemensam(?:ma|t)?
länsgemensam(?:ma|t)?
mobil(?:a|t)?
nära
ny(?:a|tt)?
digital(?:a|t)?
integrerad(?:e)?

[second lead]
och beslut om
samt beslut om
inklusive

[no subject]
verksamheten
arbetet
ekonomi
samverkan

[no heading name]
bakgrund
sammanfattning
ärendet
ärendebeskrivning
beslutsunderlag
bedömning
ekonomi.*
yrkanden?
beslut
förslag till beslut
proposition.*
reservation.*
bilagor?
information
konsekvenser.*
motivering.*

[ending]
ernas
arna
erna
orna
ens
ets
en
et
ar
er
or
na
a
e
n
s
t

# In this form a type word means what was named before.
[definite type word]
projektet
satsningen
insatsen
programmet
piloten
verksamheten
initiativet

# --- names that were coined: capitals that no list knows, by what stands around them

[before a name]
\pL*projekt(?:et|en)?
\pL*(?:satsning|insats|modell|plattform|kampanj|överenskommelse|pilot|verksamhet)(?:en)?
\pL*(?:program|initiativ|koncept|nätverk|arbetssätt|team)(?:met|et|t)?
\pL*(?:styr|projekt|arbets|referens)gruppen för
utvärdering(?:en)? av
(?:erfarenheter|erfarenheterna|resultat|resultaten) (?:av|från)
(?:utökning|spridning|förlängning|införande|implementering|finansiering|drift)(?:en|et)? av
(?:projektledare|samordnare|projektägare) (?:för|i)
(?:delta|deltar|deltog|med|ingår|ingå|medverkar|medverka) i
(?:tackat|tackar|tackade) (?:nej|ja) till
(?:medel|bidrag|stöd) till
(?:informerade|berättade|berätta|informera|information|lägesrapport) om
kallat
kallad
kallas
heter
under namnet
(?:öppnandet|öppning|invigning|invigningen|lansering|lanseringen|användning|användningen|nedläggning|avveckling) av
(?:del|en del) av
(?:buss|bussen|linje|linjen|kampanjen|portalen|appen|patrullen)
(?:egen|eget|egna) (?:tjänst|projekt|satsning|modell|app|program)(?:en)?
(?:arbetsnamnet|namnet|projektnamnet)

[is a]
(?:är|var|blir|blev) (?:ett|en)
(?:som) (?:är|var) (?:ett|en)
(?:ett|en)

[kind of work]
\pL*(?:satsning|insats|modell|samverkan|samarbete|nätverk|koncept|kafé|kurs|utbildning|metod|plattform|lösning|team|mottagning|enhet|arbetssätt|pilot|försök)

[after a name]
(?:som )?(?:är|blev|blir|var)(?: (?:nu|också|redan))? (?:utvecklat|utvecklad|etablerat|etablerad|avslutat|avslutad|förlängt|förlängd|utvärderat|infört|startat|finansierat|i drift|i gång)
(?:som )?(?:drivs|leds|finansieras|utökas|förlängs|utvärderas|prövas|införs|sprids)
(?:som )?(?:startade|fortsätter|avslutas|består av|riktar sig till|bygger på)

[inside a coined name]
i
på
om
till
med
för
utan
och
av

[coined link]
på
om
till
med
utan

[definite word]
\pL{4,}(?:en|et|erna|arna|an)

[not a coined name]
(?:lag|rapport|bilaga|protokoll|förslag|ärende|sida|tabell|punkt)(?:en|et)?
(?:detta|det|den|dessa|här|där|vi|man|de|han|hon|denna)
(?:syfte|mål|resultat|bakgrund|tanke|uppgift|utmaning|slutsats|plan|förslag|bedömning|lösning|behov|grupp|möte|ärende)(?:t|et|en)
\pL*(?:kommun|kommuner|sjukhus|universitet|avdelning|förvaltning|nämnd\pL*|förbund|förening\pL*)
region \pL+
teams
jul
påsk

[word of procedure]
information
lägesrapport
tema
presentation
diskussion
remiss
uppföljning
om
från

# In a title these stand before the name of what it is about.
[done with a name]
(?:ang\.?|angående|avseende|gällande)
(?:fortsatt |framtida )?(?:finansiering|drift|utökning|spridning|förlängning|implementering|införande|avslutning|avveckling|nedläggning|utvärdering|renovering)(?:en|et)? av
(?:medel|bidrag|stöd) (?:från|till)
(?:samarbete|avtal|överenskommelse) (?:\pL+ ){0,3}om
(?:lägesrapport|information|utvärdering|redovisning) (?:om|för|från|av)
