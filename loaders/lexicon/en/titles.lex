# Titles of posts in English minutes. The section of titles: the title, other ways of writing it after bars, then its key:
# a class that is the same in every language. A title also counts when it ends a longer word unless it stands among the
# whole titles. Modifiers are words that may stand before a title and belong to it.

[titles]
registrar | specialty registrar | public health registrar | speciality registrar -> physician
chair | chairman | chairwoman | chairperson | convener -> chair
vice chair | vice-chair | deputy chair | vice chairman | vice-chairman | deputy chairman | vice chairperson | vice-chairperson | vice convener -> vice-chair
co-chair -> co-chair
chief executive officer | chief executive | ceo | accountable officer | managing director | chief officer | accountable emergency officer -> chief-executive
deputy chief executive | deputy chief executive officer | deputy chief officer -> deputy-director
chief finance officer | chief financial officer | cfo | finance director | director of finance | director of resources | section 95 officer -> finance-director
chief medical officer | medical director | cmo | chief clinical officer -> medical-director
chief nursing officer | chief nurse | director of nursing | nurse director | executive nurse | cno | nursing director -> nursing-director
chief operating officer | coo -> operations-manager
chief people officer | director of people | director of workforce -> hr-director
chief strategy officer | chief digital officer | chief digital information officer | chief information officer | chief delivery officer | chief transformation officer | chief pharmacist | chief allied health professional | chief social work officer -> director
chief of staff -> chief-of-staff
executive director | director | programme director | locality director | place director | strategic director | corporate director | service director | clinical director -> director
director of public health | consultant in public health -> public-health-director
director of adult social services | director of adult social care | director of adult services -> social-services-director
director of children's services | director of children’s services -> children-and-youth-director
non-executive director | non executive director | ned | non-executive member | non executive member | independent non-executive member | independent member -> non-executive-member
partner member -> partner-member
lay member -> lay-member
lay representative -> lay-member
governing body gp | gp | general practitioner | clinical lead | gp lead | gp member | gp representative | gp partner -> general-practitioner
secondary care consultant | secondary care doctor | consultant | consultant physician | consultant psychiatrist -> consultant-physician
registered nurse -> nurse
nurse | staff nurse | practice nurse | advanced nurse practitioner | matron -> nurse
paramedic -> paramedic
practice manager -> practice-manager
pharmacist -> pharmacist
therapist | physiotherapist | occupational therapist -> physiotherapist
social worker -> social-worker
head of service | head -> manager
manager | general manager | programme manager | service manager | project manager | business manager | strategic manager | group manager | team manager | locality manager | operations manager | contract manager | commissioning manager | planning manager | public health manager -> manager
assistant director | associate director | deputy director -> deputy-director
company secretary | board secretary | corporate secretary | trust secretary | committee secretary | secretary | secretary to the board -> secretary
minute taker | minute-taker | note taker | clerk | clerk to the board -> secretary
governance officer | committee officer | democratic services officer | senior democratic support officer | democratic support officer | committee clerk | committee services officer | corporate governance officer | principal committee officer | governance manager -> secretary
executive assistant | personal assistant | private secretary | business support officer | administrator | pa -> secretary
officer | senior officer | policy officer | planning officer | engagement officer | project officer | development officer | principal officer -> officer
councillor | cllr | elected member -> municipal-councillor
leader | leader of the council -> leader
cabinet member | executive member | portfolio holder | lead member -> municipal-councillor
mayor -> mayor
governor | lead governor | public governor | staff governor -> governor
staff side representative | staff-side representative | trade union representative | staff representative | staff partnership representative | union representative | staff side chair -> staff-representative
patient representative | service user representative | carer representative | carers representative | carers’ representative | public representative | lay patient representative | expert by experience | third sector representative | user representative | carer -> patient-representative
professor | reader | lecturer | senior lecturer -> professor
analyst | business analyst | intelligence analyst -> analyst
project lead | programme lead | lead | team leader | workstream lead | strategic lead | professional lead | senior responsible officer | sro -> lead
adviser | advisor | policy adviser | legal adviser | senior adviser -> adviser
solicitor | monitoring officer | legal officer -> legal-adviser
auditor | external auditor | internal auditor | chief internal auditor -> auditor
coordinator | co-ordinator -> coordinator
commissioner | police and crime commissioner | chief constable | superintendent | chief superintendent | inspector | chief fire officer -> police-officer
representative -> representative
member -> member
substitute -> substitute
observer -> observer
consultant nurse -> nurse
chief internal auditor -> auditor
freedom to speak up guardian | guardian -> guardian
registered medical practitioner -> physician
person providing unpaid care in the area of the local authority -> patient-representative

[whole titles]
chair
head
lead
leader
member
officer
representative
reader
observer
governor
nurse
manager
director
consultant
carer
guardian
gp
pa
ned
mayor
secretary
clerk
lecturer
commissioner
inspector
convener

[title modifiers]
interim
acting
deputy
assistant
associate
senior
executive
joint
clinical
independent
chief
corporate
strategic
regional
lead
principal
group
vice
non-executive
non executive
programme
project
service
medical
nominated
local
area
national
head
place
locality
public health
quality
finance
communications
operations
performance
governance
commissioning
transformation
integration
primary care
mental health
children's
adult
social care
health and care
digital
workforce
people
strategy
planning
