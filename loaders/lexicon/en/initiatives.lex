# What is worked on, in English. [initiative types]: the head word of a name, in its forms, and the kind of the initiative.

[initiative kind=project]
projects?

[initiative kind=trial]
pilots?
trials?

[initiative kind=programme]
programmes?
strategy
strategies
framework
plan
action plan
delivery plan
forward plan
roadmap

[initiative kind=agreement]
agreement
partnership
memorandum of understanding
compact
alliance
section 75 agreement
integration scheme

[initiative kind=service]
service
services
hub
hubs
helpline
clinic
scheme

[initiative kind=team]
team

[initiative kind=other]
model of care
pathway
model
campaign
initiative
review
virtual wards?
centre
network
policy

[initiative link]
on
for
to

[initiative stop]
that
which
who
is
was
were
are
has
had
have
will
would
and
to
in
from
by
at
with
be
been
being
as
this
these
so
but
where
when
while
if
also
continues
noted

[title lead]
update (?:on|from|about):?
updates? on
verbal update:?(?: on)?
presentation(?: on| of| from)?:?
report on
review of
approval of
progress (?:on|report on|with|update on)
overview of
introduction to
discussion(?: on| of)?:?
proposal(?:s)? (?:for|on|to)
development of
implementation of
establishment of
launch of
draft
refresh of
evaluation of
consultation on
business case for
funding for
request for
outcome of
response to
spotlight on:?
deep dive:?(?: on| into)?
item for decision:?
for decision:?
for information:?

[title tail]
[–-] ?(?:update|progress|presentation|report|briefing|verbal update|annual report|next steps|month \d+).*
(?:(?:progress|quarterly|annual|mid-year|position|status|monthly|verbal|interim|final|quarter) )*(?:update|report|briefing|presentation|evaluation)s?(?: (?:report|update))?(?: \d{4}.*)?
(?:progress|quarterly|annual) .*
\(.*\)
(?:q[1-4]|quarter \d).*
20\d\d(?:[/-]\d\d(?:\d\d)?)?
refresh
- .*

[procedural title]
welcome.*
(?:introductions?|apologies|quoracy).*
(?:declarations?|disclosures?|register) of .*
declaration.*
(?:public |open )?questions?.*
minutes?.*
(?:draft |confirmation of |approval of |to approve |to confirm )?(?:the )?(?:public )?minutes? .*
(?:board|committee|previous|last|draft|public) minutes.*
matters arising.*
action(?:s| log| tracker| points| list).*
any other .*
aob.*
(?:date|time|dates)(?: and time)? of .*
next meeting.*
future meetings?.*
(?:chair|chairman|chairperson|chief executive|chief officer|accountable officer|ceo)(?:'s|’s|s')?(?: officer(?:'s|’s)?)?(?: (?:report|update|announcements?|matters|briefing|remarks|communications|business|and .*))?
(?:urgent|exempt|confidential|other|closing|opening) .*
(?:forward plan|work ?plan|work programme|forward planner|agenda .*|board planner|forward planner|annual cycle).*
(?:membership|election|appointment|terms of reference|constitution).*
(?:meeting|review|evaluation|effectiveness) (?:of|and) (?:the )?(?:meeting|effectiveness|minutes|reflection).*
(?:integrated |monthly |quarterly )?(?:finance|financial|performance|quality|risk|assurance|safety|workforce|budget|revenue|integrated performance|board assurance|corporate risk|operational performance)(?:[ ,&]+(?:and )?(?:finance|financial|performance|quality|risk|assurance|safety|workforce|monitoring|position|register|framework|outturn))*(?: (?:report|update|position|reports|committee report|dashboard|register|framework|monitoring|escalation)).*
(?:patient|staff|service user|resident|lived experience)(?:'s|’s)? (?:story|voice|experience).*
.*committee (?:assurance )?(?:report|update|minutes|chair(?:'s|’s) report|summary|highlight report).*
.*assurance reports?.*
(?:corporate )?(?:committees?|governance) .*
exclusion of .*
resolution to .*
closure.*
close.*
meeting (?:close|finish|end).*
petitions.*
public participation.*
deputations.*
order of business.*
reflections?.*
audit .*
annual (?:report|accounts|governance statement).*
reports? from .*
items? for .*
.*schedule of meetings.*
.*meeting dates.*
notification of .*
determination of .*

[not an initiative]
(?:.* )?ambulance services?
(?:.* )?fire (?:and rescue )?service
(?:.* )?(?:communications|executive|leadership|management|governance|finance|engagement|commissioning|public health|policy|legal|intelligence|democratic services|safeguarding) team
(?:children(?:'s|’s)|adult|adults'?|democratic|legal|corporate|voluntary|social|health|public|council|community|mental health|primary care|emergency|local|member|human|financial|support) services?
(?:the )?(?:annual|public|care|five year|business|financial) (?:review|plan)
NHS
ICB
CCG
ICS
GP
GPS
HWB
IJB
CEO
CFO
COO
PCN
PCNS
AOB
RESOLVED
NOTED
APPROVED
AGREED
ACTION
ACTIONS
RECEIVED
ENDORSED
RATIFIED
CONFIRMED
THE
BOARD
COVID
CQC
NHSE
NHSEI
NICE
UK
EU
IT
HR
KPI
KPIS
RTT
DTOC
DPH
VCSE
VCS
SEND
LGA
PDF
TBC
ICP
GB
DFT
UHDB
QIPP
JUCD
ONS
TUPE
BAME
PPE
ED
CAMHS
FTSU
GDPR
FOI
SRO
RAG
HSCP
DHSC
MHRA
OFSTED
ADHD
WTE
FTE

[initiative compound kind=project]
\pL+-project

[loose type]
services?
plan
team
partnership
network
review
policy
model
centre
hubs?
clinic
scheme
framework
agreement
alliance
trials?

[sure compound]
\pL+-project

[generic initiative]
projects?
pilots?
trials?
programmes?
strategy
strategies
framework
plan
action plan
delivery plan
forward plan
roadmap
agreement
partnership
memorandum of understanding
compact
alliance
services?
hubs?
helpline
clinic
scheme
team
model of care
pathway
model
campaign
initiative
review
virtual wards?
centre
network
policy

[inside names]
and
for
of
the
in
to
on
with

[name adjective]
(?-i:\p{Lu})[\pL'’-]+
(?-i:\p{Lu})\pL+

[second lead]
and (?:approval|discussion|consideration) of
including
(?:update|report) and

[no subject]
reports?
updates?
presentation
finance
performance
quality
strategy
public health
communications

[no heading name]
background
introduction
discussion
recommendations?
decision
purpose
summary
conclusion
actions?
finance
risk.*
next steps
key (?:points|issues).*
performance
quality
workforce
governance
context
members
minutes
resolved
matters arising
annual report

[ending]
ies
es
s

# In this form a type word means what was named before.
[definite type word]
the programme
the project
the pilot
the scheme
the service
the initiative
the plan

# --- names that were coined: capitals that no list knows, by what stands around them

[before a name]
(?:the )?(?:project|programme|scheme|pilot|initiative|campaign|service) (?:called|named|known as)
(?:called|named|known as|entitled|branded)
(?:evaluation|roll-?out|launch|expansion|extension|mobilisation) of
(?:presentation|update|talk) on
(?:steering group|project board|project manager|project lead|programme lead) for
(?:taking part|take part|took part|participat\pL+|involved|part) in
(?:funding|money|grant) for
(?:opening|closure|decommissioning|review|delivery|use|future|success) of
(?:part) of
(?:heard|spoke|talked|asked|update|briefing|report|information) (?:about|on)
(?:scheme|programme|project|service|pilot|initiative|campaign)s? of (?:its|their) own,?
(?:signed|launched|joined|piloted|launch of) the
(?:titled|nicknamed|dubbed)

[is a]
(?:is|was) (?:an?|the)
(?:which|that) (?:is|was) (?:an?|the)
an?

[kind of work]
(?:approach|offer|café|cafe|course|helpline|partnership|collaboration|network|campaign|toolkit|app|platform)

[after a name]
(?:was|is|has been|had been|will be) (?:piloted|evaluated|extended|rolled out|commissioned|launched|decommissioned|funded)
(?:would|will) (?:continue|end|be extended|be evaluated)
(?:runs until|was launched|ran until)

[inside a coined name]
of
and
for
the
to
in
at
with

[not a coined name]
(?:mr|mrs|ms|dr|cllr|councillor|the|this|these|that|it|members|officers|there|appendix|minute|section|paragraph|item|resolved|action|government|secretary of state)
.*\b(?:council|trust|board|committee|constabulary|university|hospital|nhs|department|directorate|team|housing|practice|centre|act|report|inspectorate|ltd|limited)\b.*

[word of procedure]
presentation
update
report
discussion
introduction
and
on

# In a title these stand before the name of what it is about.
[done with a name]
(?:regarding|re|concerning)
(?:continued |future |further )?(?:funding|financing|extension|expansion|roll-?out|evaluation|closure|decommissioning|mobilisation|recommissioning|review|delivery) (?:of|for)
(?:grant|bid|application|support|money) (?:for|to)
(?:update|report|presentation|briefing) (?:on|from)
