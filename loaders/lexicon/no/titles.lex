# Titles of posts in Norwegian minutes, bokmål and nynorsk: the title, other ways of writing it after bars, then its key: a
# class that is the same in every language. A title also counts when it ends a longer word unless it stands among the
# whole titles.

[titles]
styreleder | styreleiar | styrets leder -> chair
nestleder | nestleiar | styrets nestleder -> vice-chair
leder | leiar -> leader
styremedlem -> board-member
medlem | varamedlem | vararepresentant | vara -> member
ordfører | ordførar -> mayor
varaordfører | varaordførar -> deputy-mayor
fylkesordfører | fylkesordførar -> mayor
rådmann | kommunedirektør | administrasjonssjef -> municipal-chief-executive
kommunalsjef | kommunalsjef helse og omsorg | kommunalsjef for helse og omsorg -> municipal-director
helsesjef | helse- og omsorgssjef | helse- og sosialsjef | pleie- og omsorgssjef | omsorgssjef | helse- og omsorgsdirektør | helse- og velferdssjef | velferdssjef -> health-and-care-manager
kommuneoverlege | bydelsoverlege | fylkeslege | assisterende kommuneoverlege -> municipal-physician
administrerende direktør | adm. direktør | adm.dir. | adm. dir. | adm.direktør | adm dir | konst. adm. direktør | konstituert administrerende direktør -> chief-executive
viseadministrerende direktør | assisterende direktør | ass. direktør | viseadm. direktør -> deputy-director
direktør -> director
divisjonsdirektør -> division-director
fagdirektør | medisinsk direktør | ass. fagdirektør | assisterende fagdirektør -> medical-director
klinikksjef | klinikkdirektør | klinikkleder -> clinic-director
samhandlingssjef | samhandlingsdirektør | samhandlingsleder -> coordination-manager
økonomidirektør -> finance-director
økonomisjef -> finance-manager
hr-direktør | hr-sjef | personalsjef | organisasjonsdirektør | personaldirektør -> hr-director
kommunikasjonsdirektør | kommunikasjonssjef -> communications-manager
foretaksdirektør | sykehusdirektør | sjukehusdirektør | områdedirektør | områdesjef -> hospital-director
avdelingssjef | avdelingsleder | avdelingsleiar | avdelingsdirektør | seksjonsleder | seksjonssjef | seksjonsleiar -> department-manager
enhetsleder | einingsleiar | virksomhetsleder | enhetssjef | tjenesteleder | teamleder | teamleiar | gruppeleder -> unit-manager
stabssjef | stabsleder -> chief-of-staff
fagsjef | fagleder | fagleiar -> professional-lead
sjef -> manager
prosjektleder | prosjektleiar | prosjektkoordinator -> project-manager
programleder | programleiar -> programme-manager
seniorrådgiver | seniorrådgjevar -> senior-adviser
spesialrådgiver | spesialrådgjevar | sjefsrådgiver | fagrådgiver -> special-adviser
rådgiver | rådgjevar | samhandlingsrådgiver -> adviser
konsulent | førstekonsulent | seniorkonsulent -> consultant
koordinator | samhandlingskoordinator -> coordinator
saksbehandler | sakshandsamar -> case-handler
fastlege | fastlegerepresentant | fastlegerepr. -> general-practitioner
praksiskonsulent | praksiskoordinator -> practice-consultant
overlege | avdelingsoverlege | assisterende avdelingsoverlege -> consultant-physician
lege | spesialist i allmennmedisin | kommunelege -> physician
sykepleier | sjukepleiar | fagsykepleier | spesialsykepleier -> nurse
jordmor -> midwife
helsesykepleier | helsesjukepleiar -> health-visitor
psykolog | psykologspesialist -> psychologist
fysioterapeut -> physiotherapist
ergoterapeut -> occupational-therapist
farmasøyt -> pharmacist
vernepleier | sosionom -> social-worker
brukerrepresentant | brukarrepresentant | brukermedvirker | pasientrepresentant | erfaringskonsulent -> user-representative
tillitsvalgt | tillitsvald | hovedtillitsvalgt | hovudtillitsvald | foretakstillitsvalgt | konserntillitsvalgt | ansattrepresentant | ansatterepresentant | foretaksverneombud | hovedverneombud | verneombud | konsernverneombud -> staff-representative
observatør -> observer
referent | møtesekretær | sekretær | styresekretær -> secretary
jurist | advokat -> legal-adviser
forsker | professor | forskningssjef | stipendiat | førsteamanuensis -> researcher
radiograf | bioingeniør -> radiographer
ingeniør | arkitekt | it-arkitekt | systemutvikler -> engineer
prosjektdirektør | prosjektsjef | programdirektør | prosjektmedarbeider -> project-manager
ambulansearbeider | paramedisiner -> paramedic
helsefagarbeider | miljøterapeut | miljøarbeider -> care-assistant
kreftkoordinator | kreftsykepleier | demenskoordinator | intensivsykepleier | utviklingssykepleier -> nurse
forfatter | journalist -> author
politikontakt | politioverbetjent | lensmann -> police-officer
folkehelsekoordinator | folkehelserådgiver -> coordinator
analytiker | controller | økonom -> analyst
rektor | dekan | lærer -> teacher
statsforvalter | fylkesdirektør | helsedirektør | assisterende statsforvalter -> director
representant -> representative

[whole titles]
leder
leiar
medlem
vara
sjef
lege
representant
professor
forsker
advokat
jurist
konsulent

[title modifiers]
konst.
konstituert
fung.
fungerende
fungerande
ass.
assisterende
assisterande
adm.
administrerende
administrerande
midlertidig
kst.
praktiserende
