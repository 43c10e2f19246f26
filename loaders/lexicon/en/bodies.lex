# Public bodies of British health governance: national ones by name, local ones by the form of their name.

[bodies kind=authority]
NHS England | NHSE | NHS England and NHS Improvement | NHSEI | NHSE/I | NHS England & Improvement
NHS Improvement | NHSI
Department of Health and Social Care | DHSC | Department of Health
Care Quality Commission | CQC
Scottish Government
Welsh Government
UK Health Security Agency | UKHSA
Public Health England | PHE
Public Health Scotland
Public Health Wales
Health Education England | HEE
NHS Digital
NHS Resolution
NHS Providers
NHS Confederation
National Audit Office
Audit Scotland
Care Inspectorate
Healthcare Improvement Scotland
NICE | National Institute for Health and Care Excellence
Ofsted
Local Government Association | LGA
COSLA
Home Office
HM Treasury
Department for Education
Jobcentre Plus

[bodies kind=patient-body]
Healthwatch
Age UK
Citizens Advice
Mind
Alzheimer's Society
Carers UK
Macmillan Cancer Support
British Red Cross
Marie Curie

[bodies kind=gp-body]
Local Medical Committee | LMC
British Medical Association | BMA
Royal College of General Practitioners | RCGP

[bodies kind=union]
Unison
Unite
GMB
Royal College of Nursing | RCN

# Bodies by the form of their name. These are RE2 patterns; (?-i:...) holds capitals to what they are.

[organisation form kind=association]
(?:(?-i:\p{Lu})[\pL&'-]+ ){0,4}(?-i:Council) for (?-i:\p{Lu})\pL+(?: (?:and )?(?-i:\p{Lu})\pL+){0,3}
(?-i:Citizens Advice)(?: (?-i:\p{Lu})\pL+){0,3}
(?-i:University) of (?-i:\p{Lu})\pL+(?: (?-i:\p{Lu})\pL+)?
(?:(?-i:\p{Lu})[\pL-]+ ){1,3}(?-i:Housing|Hospice|Foundation|Charity)

[organisation form kind=authority]
(?:(?-i:\p{Lu})[\pL-]+ ){1,4}(?-i:Ambulance Service|Fire and Rescue Service|Constabulary)
(?-i:Director of )?(?-i:Children's Services|Communications Team|Adult Social Care|Public Health)

[organisation form kind=municipality]
(?-i:\p{Lu}[\pL'’-]+(?: (?:\p{Lu}[\pL'’-]+|and|upon|on|of|with|&)){0,4} (?:City |County |Borough |District |Metropolitan Borough |Town |Unitary |Metropolitan )?Council)
(?-i:(?:London Borough|Royal Borough|City|Borough) of \p{Lu}[\pL'’-]+(?: (?:and |upon )?\p{Lu}[\pL'’-]+)?)

[organisation form kind=hospital]
(?-i:\p{Lu}[\pL'’-]+(?: (?:\p{Lu}[\pL'’-]+|and|&|of|the|for)){0,8} (?:NHS )?(?:Foundation )?Trust)
(?-i:\p{Lu}[\pL'’-]+(?: (?:\p{Lu}[\pL'’-]+|and|of)){0,4} (?:Hospitals?|Infirmary|Hospice))

[organisation form kind=region]
(?-i:NHS \p{Lu}[\pL'’-]+(?:,? (?:\p{Lu}[\pL'’-]+,?|and|&|of|the|on)){0,8} (?:ICB|ICS|CCG|Integrated Care Board|Clinical Commissioning Group|Integrated Care System|Integrated Care Partnership))
(?-i:\p{Lu}[\pL'’-]+(?:,? \p{Lu}[\pL'’-]+){0,3}(?:,? (?:and|&) \p{Lu}[\pL'’-]+(?: \p{Lu}[\pL'’-]+)?)? (?:ICB|ICS|CCG|Integrated Care Board|Clinical Commissioning Group|Integrated Care System|Integrated Care Partnership))
(?-i:NHS \p{Lu}[\pL'’-]+(?: (?:\p{Lu}[\pL'’-]+|and|&)){0,5})
(?-i:\p{Lu}[\pL'’-]+(?: (?:\p{Lu}[\pL'’-]+|and)){0,4} (?:University )?Health Board)

[organisation form kind=department]
(?-i:(?:Communications|Executive|Commissioning|Public Health|Finance|Governance|Democratic Services|Performance|Digital|Safeguarding|Engagement|Policy|Leadership|Contracts|Quality|Estates) Team)
(?-i:\p{Lu}[\pL'’-]+(?: (?:\p{Lu}[\pL'’-]+|and|&)){0,4} (?:Health and Social Care Partnership|HSCP|Primary Care Network|PCN))
(?-i:Health and Social Care Partnership)

[organisation form kind=patient-body]
(?-i:Healthwatch \p{Lu}[\pL'’-]+(?: (?:\p{Lu}[\pL'’-]+|and)){0,3})
(?-i:\p{Lu}[\pL'’-]+(?: \p{Lu}[\pL'’-]+){0,2} (?:Carers Centre|Carers’ Centre|Voluntary Action|Citizens Advice))

[organisation form kind=university]
(?-i:University of (?:the )?\p{Lu}[\pL'’-]+(?: \p{Lu}[\pL'’-]+)?)
(?-i:\p{Lu}[\pL'’-]+(?: \p{Lu}[\pL'’-]+)? University)

[organisation form kind=gp-body]
(?-i:\p{Lu}[\pL'’-]+(?: (?:\p{Lu}[\pL'’-]+|and)){0,4} (?:LMC|Local Medical Committee|Medical Practice|Medical Centre|GP Federation|Surgery))
(?-i:\p{Lu}[\pL'’-]+(?: (?:\p{Lu}[\pL'’-]+|and)){0,4} (?:Group Practice|Health Centre|Medical Group|Family Practice))

[organisation form kind=authority]
(?-i:\p{Lu}[\pL'’-]+(?: (?:\p{Lu}[\pL'’-]+|and)){0,3} (?:Police|Constabulary|Fire and Rescue Service|Ambulance Service|Fire Service))

[organisation form kind=association]
(?-i:(?:\p{Lu}[\pL'’-]+ ){1,4}(?:Council|Association|Centre|Forum|Alliance) for Voluntary (?:Services?|Action|Organisations?))
(?-i:\p{Lu}[\pL'’-]+(?: (?:\p{Lu}[\pL'’-]+|and|of)){0,3} (?:Housing|Homes)(?: (?:Association|Trust|Group))?)
(?-i:Voluntary Action \p{Lu}[\pL'’-]+)
(?-i:\p{Lu}[\pL'’-]+(?: \p{Lu}[\pL'’-]+){0,3} (?:CVS|Voluntary Sector (?:Alliance|Forum|Partnership)))

# A body of the lexicon with its place behind it is another one.
[local branch kind=patient-body]
(?-i:Healthwatch|Age UK|Citizens Advice|Carers UK|Macmillan Cancer Support|British Red Cross|Mind|Alzheimer['’]s Society)(?-i: \p{Lu}[\pL'’-]+(?: (?:and |of |& )?\p{Lu}[\pL'’-]+){0,4})

[local branch kind=gp-body]
(?-i:Local Medical Committee|LMC) for(?-i: \p{Lu}[\pL'’-]+(?: (?:and |of |& )?\p{Lu}[\pL'’-]+){0,4})

[forum form level=administrative]
(?-i:(?:\p{Lu}[\pL'’-]+ )(?:(?:\p{Lu}[\pL'’-]+|and|of|&|for) ){0,6}(?:Board|Committee|Sub-Committee|Subcommittee|Group|Panel|Forum|Cabinet|Working Group|Steering Group|Task and Finish Group|Partnership Board|Governing Body|Sub-Group|Alliance Board|Council of Governors|Joint Committee))
(?-i:Governing Body|Trust Board|Health and Wellbeing Board|Cabinet|Council of Governors|Integration Joint Board|IJB|HWB)
(?:the )?(?:steering|working|task and finish|reference|project|programme) group

# After the name of a body these make the name of another.
[level word]
executive
sub-?committee
sub-?group

[unit word]
nominated
elected
\pL*board
\pL*committee
council
trust
hospitals?
care
health
services?
nhs
partnership
programme
network
team
department
directorate
division
group
forum
centre
university
police
report
update
strategy
plan
governance
finance
public
social

[name particle]
de
van
von
der
la
le
of
al
el
bin
ap
