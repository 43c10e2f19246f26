# Titles of posts. The section of titles: the title, other ways of writing it after bars, then its key: a class that is
# the same in every language. A title also counts when it ends a longer word (sundhedsdirektør ends in direktør) unless it
# stands among the whole titles. Modifiers are words that may stand before a title and belong to it.

[titles]
regionsrådsformand -> regional-council-chair
regionsrådsmedlem -> regional-councillor
borgmester -> mayor
rådmand -> alderman
viceborgmester -> deputy-mayor
byrådsmedlem | kommunalbestyrelsesmedlem -> municipal-councillor
udvalgsformand -> committee-chair
formand -> chair
næstformand -> vice-chair
koncerndirektør -> regional-executive-director
regionsdirektør -> regional-chief-executive
kommunaldirektør | byrådsdirektør -> municipal-chief-executive
vicekommunaldirektør -> deputy-municipal-chief-executive
vicedirektør -> deputy-director
direktør -> director
velfærdsdirektør -> welfare-director
socialdirektør -> social-services-director
sundhedsdirektør -> health-director
børn- og unge direktør | børne- og ungedirektør -> children-and-youth-director
konstitueret direktør | konst. direktør -> acting-director
hospitalsdirektør | sygehusdirektør | konst. hospitalsdirektør -> hospital-director
administrerende direktør | adm. direktør -> chief-executive
lægefaglig direktør | lægelig direktør -> medical-director
sygeplejefaglig direktør | sygpl. faglig direktør | sygeplejedirektør | sygeplejefaglige direktør | sygepl. faglig direktør -> nursing-director
hospitalschef -> hospital-manager
psykiatridirektør -> psychiatry-director
it-direktør -> it-director
økonomidirektør -> finance-director
områdedirektør -> area-director
forvaltningschef -> administration-head
sundhedschef -> health-manager
ældrechef | sundheds- og ældrechef -> elderly-care-manager
sundheds- og omsorgschef -> health-and-care-manager
pleje- og rehabiliteringschef -> care-and-rehabilitation-manager
socialchef -> social-services-manager
psykiatrichef -> psychiatry-manager
handicapchef -> disability-manager
jobcenterchef -> job-centre-manager
familiechef -> family-services-manager
centerchef -> centre-manager
afdelingschef | konstitueret afdelingschef -> department-manager
kontorchef -> office-manager
stabschef -> chief-of-staff
sekretariatschef -> secretariat-manager
kvalitetschef -> quality-manager
økonomichef -> finance-manager
projektchef -> project-director
driftschef -> operations-manager
områdechef -> area-manager
områdeleder -> area-leader
teamleder -> team-leader
funktionsleder -> function-leader
leder -> leader
chef -> manager
chefkonsulent -> chief-consultant
specialkonsulent -> special-consultant
udviklingskonsulent -> development-consultant
sundhedskonsulent | sundhedsfaglig konsulent -> health-consultant
konsulent -> consultant
seniorkonsulent -> senior-consultant
fuldmægtig | AC-fuldmægtig -> principal-officer
akademisk medarbejder -> academic-officer
projektleder -> project-manager
programleder -> programme-manager
projektkonsulent -> project-consultant
kvalitetskoordinator -> quality-coordinator
koordinator | klyngekoordinator -> coordinator
klyngetovholder -> cluster-lead
praksiskoordinator | praksis koordinator -> practice-coordinator
praksiskonsulent -> practice-consultant
praktiserende læge | alment praktiserende læge | speciallæge i almen medicin -> general-practitioner
PLO-formand -> gp-body-chair
PLO-K formand -> gp-body-municipal-chair
cheflæge -> chief-physician
ledende overlæge -> leading-consultant-physician
overlæge | specialeansvarlig overlæge -> consultant-physician
afdelingslæge -> staff-physician
embedslæge -> medical-officer
chefpsykolog | chefpsykologi -> chief-psychologist
psykolog -> psychologist
chefsygeplejerske -> chief-nurse
ledende oversygeplejerske -> leading-head-nurse
oversygeplejerske -> head-nurse
afdelingssygeplejerske -> ward-nurse-manager
diætist -> dietitian
sygeplejerske | hjemmesygeplejerske | akutsygeplejerske -> nurse
chefjordemoder -> chief-midwife
afdelingsjordemoder | jordemoder -> ward-midwife
ledende terapeut -> leading-therapist
fysioterapeut -> physiotherapist
ergoterapeut -> occupational-therapist
sundhedsplejerske | ledende sundhedsplejerske -> health-visitor
farmaceut -> pharmacist
socialrådgiver -> social-worker
visitator | visitationsleder -> needs-assessor
distriktsleder -> district-leader
plejehjemsleder -> care-home-manager
institutleder -> head-of-institute
professor -> professor
forsker | seniorforsker -> researcher
PIU-repræsentant | Pio-repræsentant | patientrepræsentant -> patient-representative
pårørenderepræsentant -> relatives-representative
brugerrepræsentant -> user-representative
medarbejderrepræsentant | fællestillidsrepræsentant -> staff-representative
medlem -> member
souschef -> deputy-manager
vicechef -> deputy-manager
chefkoordinator -> coordinator
underviser | undervisningsansvarlig -> teacher
bioanalytiker -> biomedical-scientist
lærer -> teacher
pædagog -> pedagogue
forstander -> warden
bestyrelsesformand -> board-chair
bestyrelsesmedlem -> board-member
adjunkt -> assistant-professor
lektor -> associate-professor
jurist -> lawyer
økonom -> economist
sygehuspræst -> chaplain
paramediciner -> paramedic
ambulanceredder -> ambulance-worker
sosu-assistent | social- og sundhedsassistent -> care-assistant
lægesekretær -> medical-secretary
tandlæge | overtandlæge -> dentist
kommunelæge -> municipal-physician
sygeplejefaglig leder -> nursing-leader
rektor -> principal
klinikchef -> clinic-manager
chefterapeut -> chief-therapist
ledende lægesekretær -> leading-medical-secretary
rådgiver | seniorrådgiver -> adviser
studentermedhjælper -> student-assistant
lægelig leder -> medical-leader
repræsentant -> representative
analytiker -> analyst
sagsbehandler -> case-handler
sekretariatsleder -> secretariat-manager
læge -> physician
sundhedsøkonom -> health-economist
sekretær | udvalgssekretær | direktionssekretær | generalsekretær | ledelsessekretær -> secretary
arkitekt | it-arkitekt -> architect
ingeniør | udvikler | tekniker | datamatiker | programmør -> engineer
manager | risikomanager -> manager
controller | økonomicontroller -> analyst
planlægger -> planner
radiograf | overradiograf -> radiographer
farmakonom -> pharmacy-technician
klinisk sygeplejespecialist | sygeplejespecialist | kvalitetsspecialist | udviklingsspecialist -> clinical-nurse-specialist
psykiater | neurolog | kardiolog | onkolog | kirurg | radiolog | patolog | gynækolog | anæstesiolog | geriater | epidemiolog | reumatolog | endokrinolog | speciallæge -> physician
logopæd | audiolog | optiker | optometrist | kiropraktor | podolog | psykoterapeut | musikterapeut -> therapist
terapeut -> therapist
antropolog | sociolog | statistiker | politolog | datalog | biolog -> researcher
assistent | kontorassistent | ernæringsassistent | sygehjælper | portør | serviceassistent -> assistant
studerende | sygeplejestuderende | stud.med. | stud.jur. -> student
ph.d.-studerende | ph.d.-stipendiat | stipendiat | postdoc | videnskabelig assistent -> researcher
dekan | prodekan | prorektor | studieleder | uddannelsesleder -> dean
ambulancebehandler | behandler | redder -> ambulance-worker
politikommissær | vicepolitikommissær | kommissær | politiinspektør | vicepolitiinspektør | politiassistent | politibetjent | betjent | politidirektør -> police-officer
brandchef | beredskabschef | indsatsleder -> emergency-manager
inspektør | viceinspektør | plejehjemsinspektør -> inspector
forfatter | journalist | redaktør | foredragsholder | debattør -> author
præst | provst | imam | hospitalspræst -> chaplain
advokat | advokatfuldmægtig | revisor | kasserer -> lawyer
medarbejder | projektmedarbejder | peer-medarbejder | sekretariatsmedarbejder | peer -> officer
frivilligkoordinator | frivilligkonsulent -> coordinator
instruktør | træner | vejleder | facilitator | supervisor | mentor -> instructor
formidler | bibliotekar -> officer
minister | sundhedsminister | ordfører | sundhedsordfører | folketingsmedlem -> minister
tillidsrepræsentant | tillidsmand | arbejdsmiljørepræsentant | hovedtillidsrepræsentant -> staff-representative
borgerrepræsentant | borgerrådgiver | patientambassadør -> user-representative
ombudsmand | patientombudsmand -> ombudsman
projektsygeplejerske | udviklingssygeplejerske | forskningssygeplejerske | konsultationssygeplejerske | koordinerende sygeplejerske | uddannelsesansvarlig sygeplejerske -> nurse
projektansvarlig | uddannelsesansvarlig | kvalitetsansvarlig | kommunikationsansvarlig | it-ansvarlig | forløbsansvarlig | digitaliseringsansvarlig | fagansvarlig -> lead
styrelseschef | landechef | vicestyrelsesdirektør -> manager
udvalgsmedlem | rådsmedlem | regionsældrerådsmedlem | ældrerådsmedlem -> member
demenskoordinator | kræftkoordinator | udskrivningskoordinator | hjerneskadekoordinator -> coordinator
hygiejnesygeplejerske | kontinenssygeplejerske | sårsygeplejerske -> nurse
plejehjemslæge -> physician
kommunalpraksiskonsulent -> practice-consultant

[whole titles]
medlem
rådgiver
repræsentant
professor
forsker
peer
minister
revisor
advokat
mentor
behandler
præst
redder
biolog

[title modifiers]
konst.
konstitueret
fung.
fungerende
ledende
sundhedsfaglig
lægefaglig
sygeplejefaglig
sygpl.
faglig
administrerende
adm.
specialeansvarlig
praktiserende
alment praktiserende
PLO-K
klinisk
koordinerende
daglig
kommunal
regional
uddannelsesansvarlig
ansvarshavende
samordnende
tværsektoriel
socialfaglig
pædagogisk
chargeret
