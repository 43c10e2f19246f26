# Public bodies of Norwegian health governance: health regions, trusts and national ones by name, others by the form of
# their name.

[bodies kind=region]
Helse Sør-Øst RHF | Helse Sør-Øst | HSØ
Helse Vest RHF | Helse Vest
Helse Midt-Norge RHF | Helse Midt-Norge | HMN
Helse Nord RHF | Helse Nord

[bodies kind=hospital]
Akershus universitetssykehus HF | Akershus universitetssykehus | Ahus
Oslo universitetssykehus HF | Oslo universitetssykehus | OUS
Sykehuset Innlandet HF | Sykehuset Innlandet
Sykehuset i Vestfold HF | Sykehuset i Vestfold
Sykehuset Telemark HF | Sykehuset Telemark | STHF
Sykehuset Østfold HF | Sykehuset Østfold
Sørlandet sykehus HF | Sørlandet sykehus | SSHF
Vestre Viken HF | Vestre Viken
Sunnaas sykehus HF | Sunnaas sykehus
Helse Bergen HF | Helse Bergen | Haukeland universitetssjukehus
Helse Fonna HF | Helse Fonna
Helse Førde HF | Helse Førde
Helse Stavanger HF | Helse Stavanger | Stavanger universitetssjukehus
St. Olavs hospital HF | St. Olavs hospital | St. Olavs
Helse Møre og Romsdal HF | Helse Møre og Romsdal | HMR
Helse Nord-Trøndelag HF | Helse Nord-Trøndelag | HNT
Nordlandssykehuset HF | Nordlandssykehuset
Helgelandssykehuset HF | Helgelandssykehuset
Universitetssykehuset Nord-Norge HF | Universitetssykehuset Nord-Norge | UNN
Finnmarkssykehuset HF | Finnmarkssykehuset
Lovisenberg Diakonale Sykehus | Lovisenberg
Diakonhjemmet sykehus | Diakonhjemmet

[bodies kind=authority]
Helsedirektoratet | Hdir
Folkehelseinstituttet | FHI
Helse- og omsorgsdepartementet | HOD
Statens helsetilsyn | Helsetilsynet
Statsforvalteren | Fylkesmannen | Statsforvaltaren
Direktoratet for e-helse
Helfo
NAV
Husbanken
Politiet
Norsk helsenett
Bufetat

[bodies kind=municipal-body]
KS | Kommunesektorens organisasjon

[bodies kind=gp-body]
Den norske legeforening | Legeforeningen | Legeforeininga
Praksiskonsulentordningen | PKO
Allmennlegeforeningen
Fastlegene

[bodies kind=union]
Norsk Sykepleierforbund | NSF
Fagforbundet
Delta
FO

[bodies kind=patient-body]
Brukerutvalget | Brukarutvalet
FFO | Funksjonshemmedes fellesorganisasjon
SAFO
Kreftforeningen
Mental Helse
Pensjonistforbundet
LHL
Røde Kors

[bodies kind=university]
Universitetet i Sørøst-Norge | USN
NTNU
Høgskolen i Innlandet
Universitetet i Agder

[organisation form kind=municipality]
(?-i:\p{Lu})[\pL-]+(?:-(?-i:\p{Lu})\pL+)?(?: (?-i:\p{Lu})[\pL-]+| og (?-i:\p{Lu})[\pL-]+)? (?:kommune[rs]?|kommunar|herads?|fylkeskommune[rs]?)

[organisation form kind=hospital]
(?-i:Helse \p{Lu})[\pL-]+(?: og (?-i:\p{Lu})[\pL-]+)?(?: (?-i:HF|RHF))?
(?-i:Sykehuset|Sjukehuset|Universitetssykehuset) (?:i )?(?-i:\p{Lu})[\pL-]+(?: (?-i:HF))?
(?-i:\p{Lu})[\pL-]+ (?:sykehus|sjukehus|universitetssykehus|universitetssjukehus)(?: (?-i:HF))?
(?-i:\p{Lu})[\pL-]+(?: og (?-i:\p{Lu})[\pL-]+)? (?-i:DPS|HF|RHF)

[organisation form kind=department]
(?-i:\p{Lu})[\pL-]*(?:isk) (?:klinikk|avdeling|senter)
(?-i:Klinikk|Avdeling|Senter) for [\pL-]+(?: og [\pL-]+)?
(?-i:\p{Lu})\pL+(?:klinikken|avdelingen|avdelinga|divisjonen)

[organisation form kind=authority]
(?-i:\p{Lu})\pL+(?:direktoratet|departementet|tilsynet)

[organisation form kind=association]
(?-i:\p{Lu})\pL+(?:foreningen|foreininga|forbundet)

[organisation form kind=secretariat]
(?:\pL+)?sekretariatet

# A body of the lexicon with its place behind it is another one.
[local branch kind=authority]
(?-i:Statsforvalteren|Statsforvaltaren|Fylkesmannen|NAV|Husbanken|Bufetat)(?-i:(?: i)? \p{Lu}[\pL-]+(?:(?: og)? \p{Lu}[\pL-]+)?)

[local branch kind=municipal-body]
(?-i:KS)(?-i:(?: i)? \p{Lu}[\pL-]+(?:(?: og)? \p{Lu}[\pL-]+)?)

[local branch kind=patient-body]
(?-i:FFO|SAFO|LHL|Mental Helse|Kreftforeningen|Pensjonistforbundet|Røde Kors)(?-i:(?: i)? \p{Lu}[\pL-]+(?:(?: og)? \p{Lu}[\pL-]+)?)

[local branch kind=union]
(?-i:Norsk Sykepleierforbund|NSF|Fagforbundet|Delta)(?-i:(?: i)? \p{Lu}[\pL-]+(?:(?: og)? \p{Lu}[\pL-]+)?)

[forum form level=administrative]
(?:strategisk|faglig|fagleg|overordnet|overordna|lokalt|lokale|administrativt|geografisk|regionalt|felles|operativt|politisk)(?:e)? (?:samarbeidsutvalg|samarbeidsutval|samarbeidsforum|samhandlingsutvalg|samhandlingsforum)(?:et|a)?(?: (?:i|for|nedre|øvre|ytre|indre|nord|sør|øst|vest)? ?(?-i:\p{Lu})[\pL-]+(?: (?-i:\p{Lu})[\pL-]+)*)?
(?:helsefellesskapet|partnerskapsmøtet)(?: (?:i|for)? ?(?-i:\p{Lu})[\pL-]+)?
(?-i:SSU|OSU|LSU|ASU|GSU|FSU|AMU)(?: (?:nedre |øvre |ytre |indre )?(?-i:\p{Lu})[\pL-]+)?
(?:\pL*(?:arbeids|styrings|prosjekt|ressurs|fag|referanse|koordinerings)gruppe(?:n|a)?)(?: for [\pL-]+(?: og [\pL-]+)?)?
(?-i:\p{Lu}|\pL)\pL{3,}(?:utvalget|utvalet|[^m]rådet|nemnda|forumet)
brukerutvalget
region(?:s)?råd(?:et)? (?:for )?(?-i:\p{Lu})[\pL-]+
brukarutvalet

[forum form level=political]
(?-i:\p{Lu})[\pL-]+ (?:kommunestyre|formannskap|fylkesting|bystyre|heradsstyre)
(?:helse- og (?:omsorgs|velferds|sosial)utvalg(?:et)?|kommunestyret|fylkestinget|formannskapet)
styret(?: (?:i|for) (?-i:\p{Lu})[\pL-]+(?: (?:(?-i:\p{Lu})[\pL-]+|HF|RHF|og))*)?

# After the name of a body these make the name of another.
[level word]
politisk
faglig
administrativt?
strategisk
nivå

[unit word]
\pL*kommune
\pL*sykehus(?:et)?
\pL*sjukehus(?:et)?
\pL*avdeling(?:en|a)?
\pL*klinikk(?:en)?
\pL*divisjon(?:en)?
\pL*utvalg(?:et)?
\pL*seksjon(?:en)?
\pL*enhet(?:en)?
\pL*sekretariat(?:et)?
\pL*helse
\pL*omsorg
\pL*samhandling
\pL*senter(?:et)?
\pL*senteret
\pL*stab(?:en)?
\pL*råd(?:et)?
\pL*styre(?:t)?
\pL*forum
\pL*gruppe(?:n|a)?
hf
rhf
dps
økonomi

[name particle]
von
van
de
der
af
av
la
le
el
al
du

[organisation form kind=company]
(?-i:Apotek 1|Vitusapotek|Boots apotek|Apoteket)(?:,? (?:i )?(?-i:\p{Lu})\p{Ll}[\pL-]*)?

[local branch kind=hospital]
(?-i:Helgelandssykehuset|Nordlandssykehuset|Finnmarkssykehuset|Universitetssykehuset Nord-Norge|UNN|Sykehuset Innlandet|Vestre Viken|Sørlandet sykehus|Sykehuset Telemark|Sykehuset Østfold|Helse Nord-Trøndelag|Helse Møre og Romsdal|Helse Førde|Helse Fonna)(?-i:,? \p{Lu}\p{Ll}[\pL-]+(?: i \p{Lu}\p{Ll}[\pL-]+)?)
