# What the sentences of English minutes say: words and phrases by the fact that they announce. A phrase is an RE2 pattern;
# a blank in it stands for any white space. Phrases match without regard to case.

# --- lists of participants

[capacity value=secretariat]
secretariat
secretary
minutes
minute[ -]?taker
note[ -]?taker
clerk
minuting

[capacity value=guest]
guest
observer
in attendance
for items? .*
items? .*
(?:deputy|presenting) for items? .*
part meeting
member of the public

[capacity value=member]
(?:voting )?members?

[duty value=co-chair]
co-?chair(?:man|person|woman)?
joint chair

[duty value=chair]
(?:clinical |independent |lay |interim |acting )?chair(?:man|woman|person)?
chair of the (?:board|committee|governing body|meeting)
convener
(?:the |in the )?chair
chairman
chairwoman
chairperson
convener
meeting chair

[duty value=minutes]
minutes
minute[ -]?taker
note[ -]?taker
minutes secretary
notes
taking (?:the )?(?:minutes|notes)
minuting

# Offices of the body that meets, which are no posts at an organisation.
[office of the meeting]
(?:vice[ -]?|deputy |co-|interim |acting )?chair(?:man|woman|person)?
(?:vice[ -]?)?convener

[absence suffix]
apologies
apologies received
absent
not present
did not attend

[substitute]
(?:attending|attended|present|deputising|substituting|deputy|substitute|sub)? ?(?:as (?:a |the )?(?:substitute|deputy) )?(?:for|on behalf of|in place of|vice)

[stands in for]
(?:attending|attended|deputising|substituting|deputy|substitute|as substitute|as a substitute|as deputy|representing)? ?(?:for|on behalf of|in place of|in the absence of)

[partial presence]
(?:part meeting|part of (?:the )?meeting|for part of (?:the )?meeting)
(?:for )?items? (?:\d|[ivx]+\b).*
(?:from|until|up to) (?:item|\d).*
(?:left|joined|arrived) .*
item \S+ only
via (?:video|teams|telephone|zoom).*
virtual(?:ly)?
by (?:telephone|video).*
remote(?:ly)?

# Posts of those who have practices of their own.
[practises alone]
gp
general practitioner
pharmacist
dentist

# Before the body that several people share.
[both]
both(?: (?:of|from|at))?
all (?:of|from)

# Before the name of who came in somebody's place.
[deputy]
substitute
deputy
substitute member

# Between a person and the body that sent the person.
[comes from]
from
representing

[joining]
and
&
with

# What a list adds to a post.
[post tail]
and (?:non-)?voting member
\(?voting\)?

[organisation lead]
at
of
from
for
with
representing

[article]
the
a
an
this
its
our

# Forms of address, which are no part of a name.
[honorific]
(?:chief |detective |deputy chief )?(?:supt|superintendent|inspector|insp|constable|sergeant|sgt)
canon
colonel
col
captain
capt
major
madam
cllr
mr
mrs
ms
miss
mx
dr
prof
professor
sir
dame
lady
lord
cllrs
councillor
councillors
rev
reverend
revd
baroness
bailie
alderman
ald
hon

# --- who presented

[presents]
presented
presents
introduced
introduces
briefed
outlined
(?:gave|provided|delivered|offered) (?:\pL+ ){0,6}(?:update|overview|presentation|briefing|summary|report|introduction|account)s?
(?:gives|provides) (?:\pL+ ){0,6}(?:update|overview|presentation|briefing|summary|report|introduction)s?
updated
reported (?:on|back)
spoke to
talked (?:\pL+ ){0,3}through
took (?:\pL+ ){0,4}through
summarised
submitted
tabled
shared (?:\pL+ ){0,3}(?:presentation|slides|report|update)
drew attention to
drew (?:members'?|members’|the board's|the board’s) attention to
walked (?:\pL+ ){0,3}through
gave (?:an? )?(?:\pL+ ){0,4}(?:talk|demonstration|insight)
set out
explained the
ran through
led (?:the|a) (?:item|discussion|presentation)
opened the (?:item|discussion)
reported (?:that|on|back)

[will present]
(?:will|to) (?:\pL+ ){0,3}(?:present|introduce|brief|update|outline|report)
(?:will|to) (?:give|provide) (?:\pL+ ){0,5}(?:update|overview|presentation|briefing|summary|report)

[presented by]
(?:presented|introduced|submitted|delivered|given|provided) (?:\pL+ ){0,3}by
(?:presentation|update|report|briefing|paper|overview) (?:was )?(?:\pL+ ){0,4}(?:by|from)
presenter:?
presenting:?

# Between a name and a title that is held no more or not yet.
[former]
(?:formerly|former|previously|until recently|currently|now|then)(?: the| our)?
formerly
former
previously
lately
incoming
outgoing
newly appointed
retired

# After a name and a comma these speak of a person.
# Someone of whom the lists say nothing came; what is said of those who did not.
[attends]
(?:attended|attends|joined|joins|will attend|will join|was in attendance|was present) (?:the meeting )?(?:for|at|during) (?:this|the|that) (?:item|meeting|discussion|presentation)
joined the meeting
(?:answered|responded to) (?:members'? |members’ |the board's )?questions

[stayed away]
(?:had )?(?:sent|given|submitted|offered) (?:his |her |their )?apologies
(?:was|were|is|are) (?:unable|not able) to (?:attend|join)
could not (?:attend|join)

[relative]
who
whose

# The last word of what is called after a person.
[street]
street
road
lane
avenue
house
centre
hall
square
school
park

# Verbs that have a talk as their object, and words for it.
[gives]
gives
gave
provides
provided

[talk]
presentation
update
briefing
overview
report
talk

# Between those who present and who presents with them.
[together with]
together with
alongside
jointly with
with support from

[supplements]
reported
informed
added
commented
noted
asked
queried
stated
confirmed
explained
highlighted
advised
said
thanked
welcomed
suggested
agreed
responded
replied
observed
emphasised
raised
referred
felt
enquired
declared
proposed
seconded
left
joined
opened
closed
drew
clarified
pointed
assured

# --- what was decided

[outcome value=rejected]
not (?:approved?|support(?:ed)?|agreed?|endorsed?|accept(?:ed)?|adopt(?:ed)?)
rejected
declined
refused
(?:motion|amendment|proposal) (?:was )?(?:lost|defeated|fell)
not to (?:approve|support|agree|endorse|proceed)

[outcome value=deferred]
deferred
to defer
defer
postponed
postpone
carried forward
held over
adjourned
withdrawn
(?:taken|brought|come|bring|considered|revisited) (?:back )?(?:\pL+ ){0,6}(?:at|to) (?:the|a) (?:next|future|subsequent) meeting
remitted back
continue consideration

[outcome value=approved]
approved?
approves
approval (?:was )?(?:given|granted)
agreed?
agrees
endorsed?
endorses
ratified
ratify
ratifies
adopted?
accepted (?:as )?(?:a |an )?(?:true|correct|accurate)
confirmed as (?:a |an )?(?:true|correct|accurate)
(?:as )?a (?:true|correct|accurate)(?: and (?:accurate|correct|true))? record
supported
support the
authorised
delegated
delegate authority
appointed
elected
ratification
signed off
(?:be|is|was|were) (?:duly )?(?:elected|appointed|signed)
granted
be taken forward

[outcome value=noted]
no (?:\pL+ ){0,4}(?:declarations?|business|questions|interests|conflicts|matters arising|disclosures)
(?:agreed|resolved) (?:to |that )?(?:note|noting)
noted?
notes
noting
received?
receives
(?:took|taken|take|taking) assurance
(?:was|were|are|is) assured
gained assurance
acknowledged?

[outcome value=discussed]
discussed
discussion
considered
consider
reviewed
debated
commented
scrutinised
input

[winning outcome]
rejected
deferred

[weak outcome value=approved]
resolved
the board shall
to (?:request|instruct|direct|ask|invite|recommend)
that

[quoted decision]
(?:board|committee|members|governing body|group) (?:is|are|was|were) (?:asked|invited|requested|recommended) to
(?:board|committee|members|governing body) had (?:previously )?(?:agreed|approved)
at (?:its|the|their) (?:previous|last) meeting
members (?:are|were) reminded

[decision remark]
subject to
with the (?:addition|exception|amendment|caveat)
with the following (?:amendments?|additions?)

[no decision]
-
–
n/a

[decision number]
\((\d{1,2}|[ivx]+)\)[.: ]*

# --- sums of money

[scale value=1000000000]
bn
billion

[scale value=1000000]
m
mn
million
millions

[scale value=1000]
k
thousand

[currency value=GBP]
pounds?
gbp
sterling

[currency before]
£
gbp

[thousands mark]
,

[decimal mark]
\.

[per year]
per annum
p\.?a\.?
per year
a year
annually
annual
each year
recurrent(?:ly)?
recurring

[funding status value=cap]
up to
maximum(?: of)?
capped at
not exceeding
limit of
no more than

[funding status value=spent]
(?:had|has|have) cost
cost .{0,4}to date
to date
spent
expenditure of
cost to date
outturn
incurred
paid
invested to date
(?:the )?(?:cost|costs|expenditure|spend)(?: [\pL\d./-]+){0,4} (?:was|were|had been|has been|came to|totalled)
(?:has|have|had|was|were|been) (?:\pL+ ){0,2}(?:spent|used|paid|drawn down)
spending to date
spend to date
had spent
has spent
has cost
had cost

[funding status value=applied]
bid
bids
bidding
applied
application
requested
requesting
sought
seeking
(?:apply|applied|applying|bid|bidding) (?:\pL+ ){0,4}for (?:\pL+ ){0,3}(?:grant|funding|money|support)(?: of)?
(?:application|bid) (?:for|of)
asked for
an application for
(?:application|bid|request) (?:\pL+ ){0,2}(?:has|have|had) been (?:made|submitted|put in)
(?:submitted|made|put in) (?:an? )?(?:\pL+ )?(?:bid|application)(?: for)?
bidding for

[funding status value=proposed]
proposed?
proposes
would cost
will cost
costs?
recommended
business case
indicative
estimated
expected to cost
needed
required
be sought
(?:would|will|could) (?:\pL+ ){0,3}(?:cost|require|need|come to|amount to)
(?:an )?additional cost
(?:be|is|are) (?:\pL+ )?(?:asked|requested|recommended) to (?:\pL+ ){0,3}(?:allocate|approve|fund|contribute)

[funding status value=budgeted]
budget(?:ed)?
planned
forecast
plan of
financial plan
(?:the )?budget(?: [\pL\d./-]+){0,4} (?:is|was|stands at|of)
annual (?:cost|running cost|running costs|budget)(?: of)?
running costs?(?: of)?

[funding status value=allocated]
allocated?
allocation
awarded
award
granted
grant
approved
secured
received
funding of
funded
investment of
invested
investment
ring-?fenced
earmarked
made available
additional funding
provided
non-recurrent funding
contributes?
contributed
contribution of
matched by
match funding
grant of
award of
set aside
committed
commits
supported (?:by|with|from)
funded (?:by|from|through|with)
pot of
fund of
gave
given
pledged
funds
pays
paying
invests
covers
had been set aside
(?:was|were|is|are|has been|have been|had been) (?:allocated|awarded|set aside|made available|earmarked|committed|approved|granted)
puts? in
putting in
met by
donated
donates
donation of
pooled

[table status value=allocated]
allocat(?:ed|ion)
award(?:ed)?
funding
grant
amount (?:awarded|approved)
approved
agreed
awarded
amount awarded
allocation

[table status value=spent]
actual
spend
spent
expenditure
outturn

[table status value=budgeted]
budget
plan
forecast

[table status value=proposed]
proposed
requested
recommended

[table status value=applied]
bid
applied for
amount (?:applied for|requested|sought)
bid amount
bids
amount bid
sum requested
ask
requested

[table column value=name]
(?:name of (?:the )?)?(?:project|scheme|initiative|programme|service|work ?stream)s?(?: name)?
title
purpose
activit(?:y|ies)
proposal
bid

[table column value=who]
lead(?: (?:organisation|agency|partner|provider|officer))?
owner
provider
responsible(?: (?:organisation|partner|officer))?
applicant
organisation
delivery partner
lead body
bidder
organisation(?: name)?
host
sponsor
lead council

[table column value=sum]
amount
cost
value
£
£000s?
£k
£m

[table scale value=1000]
\(?£ ?(?:000s?|k)\)?
in thousands

[table scale value=1000000]
\(£ ?m\)
in millions

[table rest]
unallocated
remaining
balance
contingency
reserve
other

[table total]
total
sub-?total
sum

[no money before]
page
paragraph
item
tel
telephone
phase
section

[fund]
(?-i:\p{Lu}[\pL'’-]+ )(?:(?-i:\p{Lu}[\pL'’-]+|and) ){0,4}(?-i:Fund)s?
(?-i:Better Care Fund|BCF)
(?-i:\p{Lu}[\pL'’-]+ )(?:(?-i:\p{Lu}[\pL'’-]+|and) ){0,3}(?-i:Grant)

[not a fund]
(?:the )?fund
(?:the )?grant

# --- who must act

[assignment noun]
action owner:?
lead officer:?
(?:will|to) (?:take|have) (?:\pL+ )?responsibility

[assignment modal]
agreed to
offered to
undertakes to
volunteered to
will
would
shall
must
is to
are to
undertook to
was asked to
were asked to
asked
requested
instruct(?:ed)?
direct(?:ed)?
to (?:ask|request|instruct|direct|invite)
tasked
is asked to
is requested to
(?:agreed|agrees|undertook|offered|promised|volunteered|undertakes|committed)(?: \pL+)? to
(?:asked|requested|instructed|directed|tasked|invited|authorised|delegated)(?: [\pL'’-]+){0,6} to
(?:is|are|was|were|be) (?:\pL+ )?(?:asked|requested|instructed|tasked|authorised|appointed|nominated|invited) to

[assignment verb]
prepare
provide
produce
circulate
share
send
contact
arrange
report(?: back)?
bring(?: back)?
present
submit
update
follow up
liaise
review
investigate
confirm
develop
draft
write
invite
ensure
include
consider
speak
meet
establish
convene
finalise
publish
forward
add
amend
explore
schedule
work with
feed back
pick up
take forward
co-?ordinate
lead
complete
discuss
raise
look into
set up
check
obtain
clarify
organise
implement
monitor
sign

[assignment present verb]
(?:prepare|bring|submit|circulate|provide|arrange|produce|develop|investigate|convene|finalise|write|explore|liaise|establish|organise|ensure) (?:back|a|an|the|to|with|his|her|their|its|further|options|proposals|for|on|how|whether)
to (?:prepare|provide|produce|circulate|share|send|contact|arrange|report|bring|present|submit|update|follow|liaise|review|investigate|confirm|develop|draft|write|invite|ensure|include|consider|speak|meet|establish|convene|finalise|publish|forward|add|amend|explore|schedule|work|feed|pick|take|coordinate|co-ordinate|lead|complete|discuss|raise|look|set|check|obtain|clarify|organise|implement|monitor|sign)

[agreed before]
it was agreed that
agreed that
was asked to
were asked to
undertook to
action:

[for a later meeting]
(?:to be )?(?:added|placed|included|put|brought) (?:on|to|back to) (?:the |a )?(?:agenda|next|future)

[handed to]
to
with
by

[due words]
(?:by |at |for |before )?(?:the )?(?:next|following|subsequent) (?:board |committee )?meeting
by (?:the )?end of \pL+(?: \d{4})?
(?:in|by) (?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?

[due]
by
before
due
deadline
until
date
for

# --- references to other meetings

[meeting word]
meetings?
session

[plain meeting word]
meetings?
session

# Before a date: the minutes of the meeting of that day.
[minutes of a meeting]
(?:draft |confirmed |unconfirmed )?minutes (?:of|from)
notes (?:of|from) the meeting

# Tell of a meeting that is still to come.
[meeting to come]
next (?:\pL+ )?meeting
(?:deferred|postponed|adjourned|moved) (?:to|until)
(?:brought|bring|come|return|report) back
further report
will (?:be held|meet)
would (?:be held|meet)

# With these a meeting to come is a proposal, or only its papers are spoken of.
[only planned]
(?:proposed|recommended|suggested)
(?:agenda|invitation)s? for

[date lead]
on
of
held
dated
monday
tuesday
wednesday
thursday
friday
saturday
sunday
the

[date of no meeting]
by
from
until
since
before
after
due
deadline
effective
till
published
commencing
ending

[month value=1]
january
jan\.?

[month value=2]
february
feb\.?

[month value=3]
march
mar\.?

[month value=4]
april
apr\.?

[month value=5]
may

[month value=6]
june
jun\.?

[month value=7]
july
jul\.?

[month value=8]
august
aug\.?

[month value=9]
september
sept?\.?

[month value=10]
october
oct\.?

[month value=11]
november
nov\.?

[month value=12]
december
dec\.?

[day ending]
(?:st|nd|rd|th)(?: of)?

[acted]
supported
rejected
adopted
requested
asked
heard
appointed
recommended
referred
signed
approved
agreed
discussed
considered
noted
met
endorsed
received
resolved
reviewed
held
ratified
decided
meeting
had considered
scored
assessed
had discussed
had agreed
had approved
had noted

# What a body does on a day to come.
[will act]
(?:will|would|is to|are to|shall|due to) (?:\pL+ ){0,2}(?:consider|decide|discuss|approve|meet|receive|review|determine)
considers
meets
decides

# Before a day to come: the case returns to the body that meets.
[brought back]
(?:brought|bring|come|return|report|reported|presented) (?:\pL+ ){0,3}(?:back )?(?:to|on)
(?:deferred|postponed|adjourned) (?:to|until)

[not of the meeting]
(?:started|launched|began|opened|commenced)
took effect
with effect from
came into force
deadline

[same body]
(?:last|previous) meeting
last (?:\pL+ )?meeting
previous (?:\pL+ )?meeting
its last meeting
preceding meeting

# --- taking part in an initiative

[leads]
(?:(?:has|had|have) been |being )?(?:led|hosted|run|commissioned|delivered|managed|overseen|provided|operated) (?:\pL+ )?by
(?:developed|led|delivered|run|funded and run) (?:jointly|together|collaboratively) by
(?:had|has|have) been (?:\pL+ )?(?:led|hosted|run|commissioned|delivered|coordinated|co-ordinated|overseen|provided|developed) by
(?:developed|managed|operated|provided|administered|overseen) by
(?:is|are|was|were|being|will be) (?:\pL+ )?(?:led|hosted|run|commissioned|delivered|coordinated|co-ordinated|overseen|provided) by
led by
hosted by
run by
delivered by
commissioned by
(?:is|are|was|were|will be) (?:\pL+ )?(?:leading|led|responsible for|the lead|accountable for|lead for)
leads?
leads? on
led
hosts
hosted
runs
ran
is delivering
delivers?
co-?ordinates
oversees
commissions?
has developed
had developed
developed
(?:is|are|was|were|will be|as) (?:the |an? )?(?:\pL+ ){0,2}(?:lead|lead agency|lead partner|lead organisation|host|host organisation|lead provider|accountable body|lead commissioner|provider|sponsor|applicant)(?: (?:for|of|on|organisation for))?
(?:has|had|have|took|takes|taken|assumed) (?:the )?(?:\pL+ )?(?:lead|responsibility|lead role|overall responsibility|leadership)(?: (?:for|on|of|in))?
takes over(?: the running of)?
took over(?: the running of)?
set up
has set up
established
has established
launched
has launched
introduced
has introduced
initiated
(?:has |have |had )?(?:started|set up|launched|introduced|founded|pioneered|mobilised)
started
founded
pioneered
manages
managed
operates
operated
provides
owns
(?:is|are|was) (?:\pL+ )?(?:in charge of|running|hosting|managing|developing|piloting|delivering|co-?ordinating|overseeing)
employs the
(?:has|have) (?:its|their) own
heads(?: up)?
chairs the
fronts
spearheads

[leads after]
(?:(?:has|had|have) been |being )?(?:led|hosted|run|commissioned|delivered|managed|overseen|provided|operated) (?:\pL+ )?by
(?:developed|led|delivered|run|funded and run) (?:jointly|together|collaboratively) by
(?:had|has|have) been (?:\pL+ )?(?:led|hosted|run|commissioned|delivered|coordinated|co-ordinated|overseen|provided|developed) by
(?:developed|managed|operated|provided|administered|overseen) by
(?:is|are|was|were|being|will be) (?:\pL+ )?(?:led|hosted|run|commissioned|delivered|coordinated|co-ordinated|overseen|provided) by
led by
hosted by
run by
delivered by
commissioned by
(?:is|are|was|were|being|has been|had been|which is|will be)? ?(?:\pL+ ){0,2}(?:led|hosted|run|commissioned|delivered|managed|coordinated|co-ordinated|overseen|provided|operated|administered|organised|set up|owned|established)(?: [\pL\d]+){0,5} by
(?:the )?(?:lead partner|lead agency|lead organisation|lead|host|provider|project lead|accountable body|lead provider|lead applicant)(?: (?:for|of|on)(?: [\pL-]+){1,5})? (?:is|was|will be)
(?:lead|lead partner|lead agency|host|provider|owner|lead organisation):
(?:leadership|responsibility|overall responsibility|project management)(?: (?:for|of)(?: [\pL-]+){1,4})? (?:sits|rests|lies|remains)(?: \pL+)? with
(?:is|are|was|were|will be)? ?(?:based|hosted|located|housed) (?:at|in|within|with|by)
(?:run|led|managed|operated|hosted|delivered) (?:from|out of|through) (?:the )?
(?:started|set up|launched|founded|established|introduced)(?: (?:in|last|\pL+|\d{4})){0,4} by
an? (?:\pL+ ){0,3}(?:project|scheme|initiative|pilot|service|programme|campaign) (?:from|of|by)

[takes part]
(?:had |has |have )?agreed to (?:join|take part|participate|be part of)
(?:had |has |have )?(?:resolved|voted|decided|chosen) to (?:join|take part|participate)
(?:is|are|was|were) (?:a )?(?:partners?|members?) (?:in|of)
(?:is|are|was|were) taking part in
(?:is|are|was|were|will be) (?:\pL+ )?(?:involved|participating|taking part|working|engaged|part of|included)
takes? part in
took part in
participates? in
participated in
contributes? to
joined
have joined
has joined
signed up to
in partnership with
working with
in collaboration with
alongside
together with
supported by
between
partners (?:are|were|include)
(?:is|are|was|were|becomes?|became|as) (?:an? |the )?(?:\pL+ )?(?:partners?|members?|pilot sites?|co-applicants?|participants?|signatory|signatories|early adopters?|test sites?|delivery partners?)(?: (?:in|of|for|to|on))?
(?:has |had |have )?(?:provided|provides|contributed|contributes|seconded|made available|offered) (?:[\pL\d]+ ){1,5}(?:to|for|towards)
(?:will|wishes to|wants to|has agreed to|have agreed to|had agreed to|has decided to|decided to|is keen to|has committed to|plans to) (?:join|take part|participate|be part|sign up|be involved|come on board)(?: in| of| to)?
(?:has |had |have )?(?:signed up|come on board|came on board|opted in|enrolled|become involved)(?: to| in| with)?
(?:pilots|piloted|is piloting|are piloting|tests|tested|trials|trialled|adopts|adopted|has adopted|have adopted|implements|implemented|has implemented)
(?:a|the|as a|joint|shared|multi-agency|new) (?:\pL+ ){0,2}(?:project|pilot|scheme|service|team|programme|model|network|initiative|agreement|collaboration|partnership|venture|arrangement|campaign|alliance) (?:between|involving|of)
(?:jointly|together) (?:run|delivered|funded|led|provided|commissioned|developed)(?: \pL+){0,2} by
(?:the )?(?:partners|participating councils|participating practices|participants|pilot sites|members|signatories|parties|delivery partners)(?: (?:in|to|of|behind)(?: [\pL-]+){1,4})?(?: are| were| include| included|:)
(?:is|are|was|were|will be)(?: \pL+)? (?:piloted|tested|trialled|rolled out|implemented|adopted|used)(?: \pL+){0,2} (?:in|at|by|across|with)
(?:are|were) (?:all|both) (?:involved|taking part|partners)(?: in)?
takes? part
took part
taking part
participates?
participated
(?:has |have |had )?joined (?:in|up)
brings? together
brought together
(?:has |have |had )?(?:also )?signed
(?:has |have |had )?(?:entered into|agreed|concluded|signed) (?:[\pL'’-]+ ){0,8}with
(?:is|are|was|were) (?:\pL+ )?(?:involved|represented|signed up|on board)(?: in| on| to| with)?
(?:works?|working|worked) (?:closely |jointly )?(?:with|alongside)
partnered with
partners with
teamed up with
(?:has |have |had )?teamed up
(?:is|are|was|were) made up of
consists? of
comprises?
comprising
involves
involving
(?:is|are|was|were) (?:also )?(?:parties|party) to
(?:is|are) among the
shares?
(?:has |have |had )?come together
came together
(?:will|would) (?:also )?(?:support|host|pilot)
staffed by
run (?:\pL+ )?with
open to
helps? (?:to )?(?:run|deliver)
along with
as well as

[parties follow]
in partnership with
working with
in collaboration with
alongside
together with
supported by
between
partners (?:are|were|include)
(?:a|the|as a|joint|shared|multi-agency|new) (?:\pL+ ){0,2}(?:project|pilot|scheme|service|team|programme|model|network|initiative|agreement|collaboration|partnership|venture|arrangement|campaign|alliance) (?:between|involving|of)
(?:jointly|together) (?:run|delivered|funded|led|provided|commissioned|developed)(?: \pL+){0,2} by
(?:the )?(?:partners|participating councils|participating practices|participants|pilot sites|members|signatories|parties|delivery partners)(?: (?:in|to|of|behind)(?: [\pL-]+){1,4})?(?: are| were| include| included|:)
(?:is|are|was|were|will be)(?: \pL+)? (?:piloted|tested|trialled|rolled out|implemented|adopted|used)(?: \pL+){0,2} (?:in|at|by|across|with)
brings? together
brought together
(?:has |have |had )?(?:entered into|agreed|concluded|signed) (?:[\pL'’-]+ ){0,8}with
(?:works?|worked) (?:closely |jointly )?(?:with|alongside)
partnered with
partners with
teamed up with
(?:is|are|was|were) made up of
consists? of
comprises?
comprising
involves
involving
staffed by
run (?:\pL+ )?with

[helped by]
in partnership with
together with
in collaboration with
alongside
with support from
supported by

[parties in a name]
between

[collective]
(?:all |both )?(?:partner )?(?:councils|trusts|providers|local authorities|partners|practices|districts)
all partners
primary care networks
pcns

[speaks]
is leading
leads
will lead
hosts
(?:has|had) (?:\pL+ )?(?:set up|established|launched|introduced|started)

[declines]
(?:declined|declines|opted out|withdrew|has withdrawn|had withdrawn|pulled out)(?: from| of)?
(?:decided|chose|opted|chosen) not to(?: take part| join| participate)?
(?:did|does|do|will|would) not wish to (?:take part|join|participate)
(?:had |has |have )?(?:been )?(?:invited|asked) to (?:join|take part|participate) but (?:had |has )?(?:declined|refused)
(?:had |has |have )?turned (?:it |the offer )?down
(?:had |has |have )?(?:decided|chosen|resolved|elected) (?:not to (?:join|take part|participate|be part)|against (?:joining|taking part))
(?:had |has |have )?(?:pulled out|withdrew|withdrawn|stepped back)(?: of| from)?
(?:was|were|is|are) (?:unable|unwilling) to (?:join|take part|participate|commit)
could not (?:join|take part|participate)
did not wish to (?:join|take part|participate)
will not be (?:joining|taking part|participating)
(?:had |has |have )?refused(?: to (?:join|take part|participate))?
(?:has |have |had )?declined(?: to (?:join|take part|participate))?
(?:has|have|had) (?:opted|chosen|decided) not to
(?:not|no longer) (?:participating|taking part|involved|part of|joining)
(?:will|would|did|does|do) not (?:participate|take part|join|be joining)
(?:has|have|had) (?:opted out|withdrawn from)
opted out
(?:has |had |have )?(?:left|leaves|ended its involvement in|ended its participation in|ceased to be part of) (?:the )?(?:project|pilot|scheme|partnership|programme|agreement|collaboration|service)
(?:is|are|was|were|will) not (?:\pL+ )?(?:a partner|a member|part|taking part|participating|involved|joining|signed up|be part|take part|join|participate)(?: (?:in|of|to))?
(?:has|have|had) not (?:\pL+ )?(?:signed up|joined|wished to (?:join|take part)|taken part|agreed to (?:join|take part))(?: to)?
(?:felt|feels) unable to (?:join|take part|participate|commit)
(?:does|do|did) not have the (?:resources|capacity|funding|staff) to (?:join|take part|participate|support)
(?:has |had |have )?(?:rejected|turned down|refused) (?:the )?(?:offer|invitation|proposal)
(?:has |had |have )?(?:stood|stands?|stayed|stays|remained|remains) outside
(?:has |had |have )?(?:given notice on|served notice on|terminated) (?:the )?(?:agreement|contract|service|scheme)
said no(?: to)?
(?:has|have|had) said no(?: to)?
(?:had |has |have )?(?:decided|chosen|opted|elected|resolved|agreed) (?:[\pL]+ ){0,3}(?:not to|against)(?: (?:join|joining|take part|participate|be part|go ahead|sign up|proceed))?
(?:decided|chose|opted|elected|resolved) (?:[\pL]+ ){0,3}(?:not to|against) (?:join|joining|take part|participate|be part|go ahead|sign up|proceed)
(?:would|will|could|can|did|does|do|is|are|was|were|has|have) (?:not|no longer) (?:be )?(?:able to |wish to |want to |willing to |going to )?(?:join|joining|take part|taking part|participate|participating|be part of|sign up|signing up)
(?:had |has |have )?(?:dropped|backed|stood|bowed) (?:out|down|away)(?: of| from)?
(?:will|would) (?:remain|stay|stand) outside
(?:had |has |have )?passed on (?:the offer|the invitation)
(?:preferred|prefers) not to(?: join| take part| participate)?
(?:had |has |have )?ruled (?:itself|themselves) out(?: of)?
(?:had |has |have )?turned down (?:the )?(?:offer|invitation|chance|opportunity)

[abbreviation]
mr
mrs
ms
dr
prof
cllr
cllrs
rev
revd
supt
insp
sgt
det
capt
col
ald
hon
st
e\.g
i\.e
etc
no
nos
vs
cf
approx
para
p
pp
ref
inc
ltd
jan
feb
mar
apr
jun
jul
aug
sept
sep
oct
nov
dec
min
max
q
fig
vol

[title joins]
for
of

[post ends]
for (?:this|the|that|these) (?:items?|meeting)
presented
presents
introduced
will
gave
is
was
were
are
had
has
who
and
reported
provided
advised
welcomed
noted
attended
asked
outlined
to
at
joined
left
that

[subject ends]
that
which
who
where
whether
if
when
because
as
to

[object lead]
with
to
for
from
by
of
on behalf of
thanked
welcomed
asked

[period start]
from
since

[period end]
until
to
by

[payer lead]
from
by
of

[singular ending]
ies
es
s

# Titles that are printed like a form of address.
[honorific title]
bailie

[surname in capitals]
(?-i:\p{Lu}{3,}|Mc\p{Lu}+|Mac\p{Lu}+|O['’]\p{Lu}+)(?:-(?-i:\p{Lu}+))?

# "(X attended as substitute)"
[came instead]
(?:was )?(?:attended|attending|in attendance|present|deputised|deputising|substituted|substituting)(?: as)?(?: a| the| his| her| their)?(?: substitute| deputy)?

# So a sentence of the minutes says that the meeting itself decides.
[decides]
no (?:\pL+ ){0,4}(?:declarations?|business|questions|interests|conflicts|matters arising|disclosures)
(?:the )?(?:board|committee|governing body|group|members|cabinet|council|partnership|panel|meeting|forum|trust board|joint board|sub-committee)(?: members)?(?: also| then| therefore| unanimously| formally| was asked to| were asked to| were| was| had| are| is| have)* (?:approved|agreed|noted|endorsed|ratified|received|resolved|deferred|rejected|discussed|considered|accepted|adopted|supported|reviewed|took assurance|take assurance|assured|delegated|appointed|declined|acknowledged|confirmed|postponed|approve|note|recommended|asked to note|content|happy to)
(?:did|does|do) not (?:approve|support|agree|endorse|accept|adopt)
(?:it was|were|was|be|is|are) (?:submitted and |received and )?(?:duly |formally |unanimously )?(?:resolved|agreed|approved|ratified|endorsed|noted|deferred|adopted|carried forward|rejected|postponed|withdrawn)
(?-i:NOTED|APPROVED|AGREED|ENDORSED|RECEIVED|RATIFIED|RESOLVED|DEFERRED|REJECTED|DISCUSSED|CONFIRMED|SUPPORTED|Resolved|Agreed|Noted|Approved|Deferred)

# Such an order has its subject right before it.
[order after its subject]
to \pL+.*

[minuting title]
minute[ -]?taker
note[ -]?taker
minutes secretary

# After these stands who is to act.
[asks]
asked
requested
instruct(?:ed)?
direct(?:ed)?
to (?:ask|request|instruct|direct|invite|authorise)
invited

[acting role]
officers
the secretariat
democratic services
the chair
(?:the )?(?:secretariat|clerk|committee secretary|programme team|project team|steering group|working group|communications team|director of public health|chief executive|programme manager|project manager|board secretary)
the chief executive
the programme director
the director of finance
the accountable officer
the board secretary
the company secretary
the task and finish group
the lead officer
the head of governance

[no order]
rather than
instead of
because
unless

[sum for]
for
to
towards

[behind listed towns]
councils

[before a place]
in
at
near
of
from

[inside a body's name]
of
and
for
the
in

[hypothetical]
whether
if
could
would
may
might
should
invited to
asked to
considering
(?:invit|ask|encourag)\pL* (?:[\pL-]+ ){1,4}to
perhaps
possibly
proposed
unless
hoping to
hoped to
hopes to
opportunity to
keen to
wants to
whether to

[undecided]
considering
yet to decide
not yet decided
awaiting
has not yet (?:decided|confirmed|replied|responded)
have not yet (?:decided|confirmed|replied|responded)
had not yet (?:decided|confirmed|replied|responded)
undecided

[declines outright]
declin.*
.*opted.*
.*decided.*
.*left.*
.*not.*
.*unable.*
.*reject.*
.*turned.*
.*refus.*
.*outside.*
.*notice.*
.*said no.*
.*withdr.*
.*pulled.*
.*ended.*
.*dropped.*
.*backed.*
.*stepped.*
.*chos.*
.*elected.*
.*resolved.*
.*against.*
.*ruled.*
.*passed.*
.*prefer.*
.*no longer.*
.*capacity.*
.*resources.*

[of the meeting]
(?:in |for )?(?:the |this )?(?:item|discussion|vote|voting|meeting|debate)

# After a word for a post these say that it was held for a while, by another than who is named next.
[no post]
for (?:this|that|the|these) (?:items?|meetings?|agenda items?)

# With these the subject is a party as well.
[both parties]
working with
works with
(?:has |have |had )?(?:entered into|agreed|concluded|signed) (?:[\pL'’-]+ ){0,8}with
partnered with
partners with
teamed up with
works? (?:closely |jointly )?(?:with|alongside)
worked (?:closely |jointly )?(?:with|alongside)

# In these the subject stands before the verb, and is not the meeting unless it is named.
[active verb]
(?:prepare|bring|submit|circulate|provide|arrange|produce|develop|investigate|convene|finalise|write|explore|liaise|establish|organise|ensure) (?:back|a|an|the|to|with|his|her|their|its|further|options|proposals|for|on|how|whether)

[comes from]
from

[as part of]
as part of
in line with
under

[leads its object]
set up
has set up
established
has established
launched
has launched
introduced
has introduced
initiated
takes over(?: the running of)?
took over(?: the running of)?
started
founded
pioneered
manages
managed
operates
operated
provides
owns
(?:has |have |had )?(?:started|set up|launched|introduced|founded|pioneered|mobilised)
(?:is|are|was) (?:\pL+ )?(?:managing|developing|piloting)
employs the
(?:has|have) (?:its|their) own
developed
has developed
had developed
commissions?
delivers?

[new clause]
as
because
since
but
while
whereas
where
which
although
though

[kind of party]
(?:the )?(?:charity|charities|council|councils|trust|hospital|hospitals|company|provider|university|group|association|practice|practices|housing association|social enterprise)

[unit at]
at
in
of
within

[leads a title]
(?:lead partner|lead agency|lead organisation|lead provider|host|project lead|leadership|provider)
(?:lead commissioner|lead applicant|host organisation|accountable body|project manager|sponsor|the lead)

[budget post]
(?:staff|staffing|salaries|pay|running costs|travel|materials|evaluation|administration|training|meetings|project management|overheads?|equipment|premises|rent|licences|consultancy|communications?|contingency|other|total|income|expenditure|management)(?:[,: ].*)?

# Behind a sum: it is the price of one.
[for each]
per (?:patient|person|head|visit|session|bed|night|week|day|hour|call|trip|journey|case|place|attendance|appointment|resident|delegate|mile|household|practice|referral|unit)
(?:a|an|each|every) (?:patient|person|head|visit|session|bed|night|week|day|hour|call|trip|journey|place|appointment|time)
each
an hour

# Before a sum these say that it is a charge, a saving, a loss: nobody is given it.
[no funding]
\pL*savings?
deficit
surplus
overspend
underspend
charges?
fees?
fines?
fares?
tariff
turnover
saves?
saved
price

# After a comma these speak of a part of the sum.
[of which]
of which
including

# Before a colon: what the sums of the list below are.
[list of sums value=applied]
bids
applications
requests

[list of sums value=proposed]
propos\pL*
recommend\pL*

# Behind what ends so stands what is asked for.
[infinitive mark]
to

[clause of another]
that
whether
how
where

# One word with a capital that is a body by its ending, where one must stand.
[unit by its word]
(?:healthwatch|macmillan|shelter|barnardo'?s|mencap|sustrans)

[absence in text]
apologies (?:for absence )?(?:were |had been )?(?:received )?from
absent:

[assignment label]
owner
action owner
lead
responsible
lead officer

[task column value=what]
what
action(?:s)?
task(?:s)?

[task column value=who]
who
by whom
owner
action owner
responsible
lead officer

[task column value=when]
when
by when
due(?: date)?
deadline
target date
timescale

[at present]
at present
not yet
for now
for the time being
currently
at this stage

[wished]
wish to
wishes to
wished
need for
possible
possibility of
opportunities for
opportunity to
proposal to
hoped

[no part]
(?:is|are) not (?:\pL+ )?(?:part of|a party to|a partner in)
(?:is|are) outside
will not (?:take part|be part)
(?:stayed|remained) in the (?:meeting|room)

[not so]
impression (?:that|of)
(?:not|hardly) (?:correct|accurate|true)
misunderst\pL*
mistaken\pL*

[municipalities of a list value=" Council"]
councils

[new clause without a comma]
because
