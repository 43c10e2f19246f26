# Titles of posts in Swedish minutes: the title, other ways of writing it after bars, then its key: a class that is the
# same in every language. A title also counts when it ends a longer word unless it stands among the whole titles.

[titles]
ordförande | ordf. | ordf | mötesordförande -> chair
vice ordförande | v ordförande | v. ordf. | vice ordf. | vice ordf -> vice-chair
1:e vice ordförande | förste vice ordförande | första vice ordförande | 1:e vice ordf. | 1:e v ordf. | 1:e vice ordf -> vice-chair
2:e vice ordförande | andre vice ordförande | andra vice ordförande | 2:e vice ordf. | 2:a vice ordf. | 2:e v ordf. | 2:a vice ordf -> vice-chair
ledamot -> member
ersättare | tjänstgörande ersättare -> substitute
justerare | protokollsjusterare -> minutes-verifier
gruppledare -> group-leader
regionråd | landstingsråd | oppositionsråd | kommunalråd | borgarråd -> regional-councillor
kommunstyrelsens ordförande -> municipal-council-chair
regionstyrelsens ordförande -> regional-council-chair
regiondirektör | landstingsdirektör -> regional-chief-executive
biträdande regiondirektör | biträdande landstingsdirektör -> deputy-director
kommundirektör | kommunchef | stadsdirektör -> municipal-chief-executive
hälso- och sjukvårdsdirektör | hälso- och sjukvårdschef | sjukvårdsdirektör -> health-director
sjukhusdirektör | sjukhuschef -> hospital-director
ekonomidirektör | finansdirektör -> finance-director
ekonomichef -> finance-manager
hr-direktör | personaldirektör | hr-chef | personalchef -> hr-director
kommunikationsdirektör | kommunikationschef -> communications-manager
utvecklingsdirektör | kanslidirektör | it-direktör | digitaliseringsdirektör | fastighetsdirektör | forskningsdirektör | folktandvårdsdirektör | primärvårdsdirektör | psykiatridirektör -> director
direktör -> director
förvaltningschef | förvaltningsdirektör -> administration-head
områdeschef | områdesdirektör -> area-manager
verksamhetschef | klinikchef -> operations-manager
enhetschef | avdelningschef | sektionschef | kanslichef | stabschef -> department-manager
socialchef | socialdirektör | omsorgschef | äldreomsorgschef -> social-services-manager
smittskyddsläkare | smittskyddsöverläkare -> physician
chefläkare -> chief-physician
överläkare -> consultant-physician
distriktsläkare | allmänläkare | specialist i allmänmedicin -> general-practitioner
läkare | medicinsk rådgivare -> physician
chefsjuksköterska | omvårdnadschef -> chief-nurse
medicinskt ansvarig sjuksköterska | mas -> chief-nurse
sjuksköterska | distriktssköterska -> nurse
sjukgymnast | fysioterapeut -> physiotherapist
arbetsterapeut -> occupational-therapist
psykolog -> psychologist
kurator -> social-worker
barnmorska -> midwife
projektledare -> project-manager
processledare | programledare -> programme-manager
utvecklingsledare -> development-manager
strateg | folkhälsostrateg | hållbarhetsstrateg -> strategist
samordnare | koordinator -> coordinator
planerare | planeringsledare -> planner
controller | ekonom | chefscontroller -> analyst
utredare | handläggare | folkhälsoplanerare -> case-handler
jurist | chefsjurist | regionjurist -> legal-adviser
sekreterare | nämndsekreterare | nämndssekreterare | mötessekreterare | registrator | administratör -> secretary
politisk sekreterare -> political-secretary
pressekreterare -> press-officer
revisor | revisionschef -> auditor
säkerhetschef | beredskapschef | inköpschef | upphandlingschef | medicinteknisk chef | chef -> manager
rådgivare -> adviser
konsult -> consultant
professor -> professor
brukarrepresentant | patientrepresentant | patientföreträdare | brukarföreträdare | anhörigrepresentant -> patient-representative
facklig företrädare | facklig representant | personalföreträdare -> staff-representative
representant -> representative
föredragande -> presenter
apotekare | läkemedelschef -> pharmacist
tandvårdschef | tandläkare | tandhygienist -> dentist
specialistsjuksköterska | undersköterska | skolsköterska | biståndshandläggare -> nurse
psykiater | specialistläkare | medicinsk chef | ögonläkare -> physician
arkitekt | it-arkitekt | systemförvaltare | ingenjör -> engineer
dietist | logoped -> therapist
forskare | doktorand | docent | lektor -> researcher
rektor | lärare -> teacher
ambulanssjuksköterska | ambulansöverläkare -> paramedic
författare | journalist -> author
polis | poliskommissarie | kommunpolis -> police-officer
verkställande direktör | vd -> chief-executive
generalsekreterare -> secretary
vårdutvecklare | verksamhetsutvecklare | utvecklare -> developer
kommunstrateg | hållbarhetschef | trafikchef -> manager
biträdande projektledare | delprojektledare -> project-manager

[whole titles]
ordf
mas
ledamot
konsult
strateg
ekonom
representant
professor
jurist
läkare
föredragande
revisor
polis
vd
forskare

[title modifiers]
tf
tf.
t.f.
tillförordnad
vik.
biträdande
bitr.
bitr
vice
konstituerad
medicinsk
chefs
