# Public bodies of Danish health governance.
#
# [bodies kind=... region=...]  one body a line: its name, then other names after bars. A name with ~ in front is used for
# the body where a body must stand (a list of participants, the subject of a sentence), but is a place or a plain word
# elsewhere. region= says to which region they belong: names that several regions use are told apart by it.
# per-region=yes: each region has one, and the name alone says nothing; it is qualified by the record's region.

[bodies kind=region]
Region Midtjylland | Region Midt | RM | Region Midjtylland | Region Midtjyllands
Region Nordjylland | Region Nord | RN
Region Syddanmark | RSD
Region Sjælland
Region Hovedstaden | Region H | RegionH
Region Østdanmark

[municipalities region="Region Hovedstaden"]
Albertslund Kommune | ~Albertslund
Allerød Kommune | ~Allerød
Ballerup Kommune | ~Ballerup
Brøndby Kommune | ~Brøndby
Dragør Kommune | ~Dragør
Egedal Kommune | ~Egedal
Fredensborg Kommune | ~Fredensborg
Frederiksberg Kommune | ~Frederiksberg
Frederikssund Kommune | ~Frederikssund
Furesø Kommune | ~Furesø
Gentofte Kommune | ~Gentofte
Gladsaxe Kommune | ~Gladsaxe
Glostrup Kommune | ~Glostrup
Gribskov Kommune | ~Gribskov
Halsnæs Kommune | ~Halsnæs
Helsingør Kommune | ~Helsingør
Herlev Kommune | ~Herlev
Hillerød Kommune | ~Hillerød
Hvidovre Kommune | ~Hvidovre
Høje-Taastrup Kommune | ~Høje-Taastrup | Høje Taastrup Kommune | ~HTK
Hørsholm Kommune | ~Hørsholm
Ishøj Kommune | ~Ishøj
Københavns Kommune | København Kommune | ~København | ~KK
Lyngby-Taarbæk Kommune | ~Lyngby-Taarbæk | ~LTK
Rudersdal Kommune | ~Rudersdal
Rødovre Kommune | ~Rødovre
Tårnby Kommune | ~Tårnby
Vallensbæk Kommune | ~Vallensbæk
Bornholms Regionskommune | Bornholm Kommune | ~Bornholm | ~BRK

[municipalities region="Region Sjælland"]
Faxe Kommune | ~Faxe
Greve Kommune | ~Greve
Guldborgsund Kommune | ~Guldborgsund
Holbæk Kommune | ~Holbæk
Kalundborg Kommune | ~Kalundborg
Køge Kommune | ~Køge
Lejre Kommune | ~Lejre
Lolland Kommune | ~Lolland
Næstved Kommune | ~Næstved
Odsherred Kommune | ~Odsherred
Ringsted Kommune | ~Ringsted
Roskilde Kommune | ~Roskilde
Slagelse Kommune | ~Slagelse
Solrød Kommune | ~Solrød
Sorø Kommune | ~Sorø
Stevns Kommune | ~Stevns
Vordingborg Kommune | ~Vordingborg

[municipalities region="Region Syddanmark"]
Assens Kommune | ~Assens
Billund Kommune | ~Billund
Esbjerg Kommune | ~Esbjerg
Fanø Kommune | ~Fanø
Fredericia Kommune | ~Fredericia
Faaborg-Midtfyn Kommune | ~Faaborg-Midtfyn | Fåborg-Midtfyn Kommune | ~FMK
Haderslev Kommune | ~Haderslev
Kerteminde Kommune | ~Kerteminde
Kolding Kommune | ~Kolding
Langeland Kommune | ~Langeland
Middelfart Kommune | ~Middelfart
Nordfyns Kommune | Nordfyn Kommune | ~Nordfyn
Nyborg Kommune | ~Nyborg
Odense Kommune | ~Odense
Svendborg Kommune | ~Svendborg
Sønderborg Kommune | ~Sønderborg
Tønder Kommune | ~Tønder
Varde Kommune | ~Varde
Vejen Kommune | ~Vejen
Vejle Kommune | ~Vejle
Ærø Kommune | ~Ærø
Aabenraa Kommune | ~Aabenraa | Åbenrå Kommune

[municipalities region="Region Midtjylland"]
Favrskov Kommune | ~Favrskov
Hedensted Kommune | ~Hedensted
Herning Kommune | ~Herning
Holstebro Kommune | ~Holstebro | Holstebrog Kommune
Horsens Kommune | ~Horsens
Ikast-Brande Kommune | ~Ikast-Brande | Ikast -Brande Kommune | Ikast Brande Kommune
Lemvig Kommune | ~Lemvig
Norddjurs Kommune | ~Norddjurs
Odder Kommune | ~Odder
Randers Kommune | ~Randers
Ringkøbing-Skjern Kommune | ~Ringkøbing-Skjern | Ringkøbing Skjern Kommune | RKSK
Samsø Kommune | ~Samsø
Silkeborg Kommune | ~Silkeborg
Skanderborg Kommune | ~Skanderborg
Skive Kommune | ~Skive
Struer Kommune | ~Struer
Syddjurs Kommune | ~Syddjurs
Viborg Kommune | ~Viborg
Aarhus Kommune | ~Aarhus | ~AAK | Århus Kommune | ~ÅK

[municipalities region="Region Nordjylland"]
Brønderslev Kommune | ~Brønderslev
Frederikshavn Kommune | ~Frederikshavn
Hjørring Kommune | ~Hjørring
Jammerbugt Kommune | ~Jammerbugt
Læsø Kommune | ~Læsø
Mariagerfjord Kommune | ~Mariagerfjord
Morsø Kommune | ~Morsø
Rebild Kommune | ~Rebild
Thisted Kommune | ~Thisted
Vesthimmerlands Kommune | Vesthimmerland Kommune | ~Vesthimmerland
Aalborg Kommune | ~Aalborg | Ålborg Kommune

[bodies kind=hospital region="Region Midtjylland"]
Aarhus Universitetshospital | AUH | Århus Universitetshospital | Aarhus UH | ~Skejby | Skejby Sygehus
Regionshospitalet Gødstrup | RH Gødstrup | RHG | Hospitalet Gødstrup | ~Gødstrup
Hospitalsenheden Vest | HE Vest | HE-Vest | HEV
Regionshospitalet Horsens | RH Horsens | HE Horsens | Hospitalsenheden Horsens
Regionshospitalet Randers | RH Randers | RHR
Hospitalsenhed Midt | HE Midt | HE-Midt | HEM | Hospitalsenheden Midt
Regionshospitalet Viborg | RH Viborg
Regionshospitalet Silkeborg | RH Silkeborg
Regionshospitalet Skive | RH Skive
Regionshospitalet Herning | RH Herning
Regionshospitalet Holstebro | RH Holstebro
Regionshospitalet Lemvig | RH Lemvig
Regionshospitalet Hammel Neurocenter | Hammel Neurocenter
Regionspsykiatrien | Psykiatrien i Region Midtjylland | Psykiatrien, Region Midtjylland | Psykiatrien | Regions Psykiatrien
Psykiatristaben
Regionspsykiatrien Gødstrup | RP Gødstrup
Regionspsykiatri Vest | Regionspsykiatrien Vest | RP Vest
Regionspsykiatrien Horsens | RP Horsens
Regionspsykiatrien Randers | RP Randers
Regionspsykiatrien Midt | RP Midt | Regionspsykiatrien Viborg-Skive
Præhospitalet | Præhospitalet i Region Midtjylland | Præhospitalet Region Midtjylland
AMK-Vagtcentralen | AMK- Vagtcentral | AMK-Vagtcentral | AMK | AMK-lægen
Steno Diabetes Center Aarhus | SDCA

[bodies kind=hospital region="Region Nordjylland"]
Aalborg Universitetshospital | Aalborg UH | AaUH
Aalborg Universitetshospital Thisted | Aalborg UH Thisted
Aalborg Universitetshospital Hobro | Aalborg UH Hobro
Aalborg Universitetshospital Farsø | Aalborg UH Farsø
Regionshospital Nordjylland | Regionshospitalet Nordjylland | RHN
Psykiatrien i Region Nordjylland | Psykiatrien | Psykiatrien Nordjylland
Den Præhospitale Virksomhed | Den Præhospital Virksomhed | DPV
AMK-Vagtcentralen i Region Nordjylland | AMK | AMK-Vagtcentralen
Steno Diabetes Center Nordjylland | SDCN

[bodies kind=hospital region="Region Syddanmark"]
OUH Odense Universitetshospital | Odense Universitetshospital | OUH
OUH Svendborg Sygehus | OUH Svendborg
Sygehus Lillebælt | SLB
Esbjerg og Grindsted Sygehus | EGS
Sydvestjysk Sygehus | SVS
Sygehus Sønderjylland | SHS
Psykiatrien i Region Syddanmark | Psykiatrien | Psykiatrisygehuset | Psykiatrien Syddanmark
Ambulance Syd
Steno Diabetes Center Odense | SDCO
Dansk Gigthospital | Gigthospitalet

[bodies kind=hospital region="Region Sjælland"]
Sjællands Universitetshospital | SUH
Holbæk Sygehus
Næstved, Slagelse og Ringsted Sygehuse | NSR
Nykøbing Falster Sygehus | Nykøbing F. Sygehus | NFS
Psykiatrien i Region Sjælland | Psykiatrien Region Sjælland | Psykiatrien
Præhospitalt Center
Steno Diabetes Center Sjælland | SDCS

[bodies kind=hospital region="Region Hovedstaden"]
Rigshospitalet | ~Riget
Amager og Hvidovre Hospital | AHH | Hvidovre Hospital | Amager Hospital
Bispebjerg og Frederiksberg Hospital | BFH | Bispebjerg Hospital | Frederiksberg Hospital
Herlev og Gentofte Hospital | HGH | Herlev Hospital | Gentofte Hospital
Nordsjællands Hospital | NOH | Hillerød Hospital
Bornholms Hospital
Region Hovedstadens Psykiatri | RHP | Psykiatrien i Region Hovedstaden | Psykiatrien
Region Hovedstadens Akutberedskab | Akutberedskabet
Steno Diabetes Center Copenhagen | SDCC

[bodies kind=department]
Børne- og Ungdomspsykiatrisk Afdeling | BUA | BUP | Børne- og Ungdomspsykiatrien | børne- og ungdomspsykiatri | Børne- og ungdomspsykiatrisk center | regionale børne- og ungdomspsykiatri
Arbejdsmedicinsk Klinik
Hjertesvigtsklinikken | Hjertesvigtsklinikkerne
Koncern Kvalitet
Sundhedsplanlægning
Regionssekretariatet
SundhedsIT | Sundheds-IT
Fælles Akutmodtagelse
Koncernøkonomi
Patientforløb og Økonomi
Tværsektorielt Samarbejde
Sundhedsaftalesekretariatet
DEFACTUM

[bodies kind=gp-body]
Praktiserende Lægers Organisation
PLO-K | Kommunalt PLO
Almen praksis | alment praktiserende læger | de praktiserende læger
Lægeforeningen
Yngre Læger
Dansk Selskab for Almen Medicin | DSAM
Lægevagten | Lægevagtsordningen | Lægevagtsordningerne | Vagtlægen
Foreningen af Praktiserende Speciallæger | FAPS
Kvalitetsenheden for Almen Praksis | KAP

[bodies kind=gp-body region="Region Midtjylland"]
PLO-Midtjylland | PLO Midtjylland | PLO-Midt | PLO-M | PLO

[bodies kind=gp-body region="Region Nordjylland"]
PLO-Nordjylland | PLO Nordjylland | PLO-Nord | PLO-N | PLO

[bodies kind=gp-body region="Region Syddanmark"]
PLO-Syddanmark | PLO Syddanmark | PLO-S | PLO

[bodies kind=gp-body region="Region Sjælland"]
PLO-Sjælland | PLO Sjælland | PLO

[bodies kind=gp-body region="Region Hovedstaden"]
PLO-Hovedstaden | PLO Hovedstaden | PLO-H | PLO

[bodies kind=municipal-body]
KL | Kommunernes Landsforening
KKR Midtjylland | KKR-Midtjylland
KKR Nordjylland | KKR-Nordjylland
KKR Syddanmark | KKR-Syddanmark
KKR Sjælland | KKR-Sjælland
KKR Hovedstaden | KKR-Hovedstaden
Fælleskommunalt Social- og Sundhedssekretariat i Midtjylland | Fælleskommunalt Social- og Sundhedssekretariat
Fælleskommunalt Sundhedssekretariat Nordjylland | Sundhedssekretariat Nord
Det fælleskommunale sundhedssekretariat | Fælleskommunal Sundhed
Danske Regioner
PPR
Sundhedsplejen
Jobcentret | Jobcentrene | Jobcenteret

[bodies kind=patient-body]
PIU | Patientinddragelsesudvalget | Pio
Danske Patienter
Danske Handicaporganisationer
Danske Ældreråd
Ældre Sagen
SIND | Landsforeningen SIND
Bedre Psykiatri
LAP | Landsforeningen af nuværende og tidligere psykiatribrugere
En af os | Én af os
Hjerteforeningen
Lungeforeningen
Diabetesforeningen
Kræftens Bekæmpelse
Gigtforeningen
Scleroseforeningen
Hjernesagen
Hjerneskadeforeningen
Alzheimerforeningen
Parkinsonforeningen
Nyreforeningen
Psoriasisforeningen
Danmarks Frivilligcentre
Frivilligcentrene
DGI
Røde Kors

[bodies kind=authority]
Sundhedsstyrelsen
Sundhedsdatastyrelsen
Styrelsen for Patientsikkerhed
Styrelsen for Patientklager
Indenrigs- og Sundhedsministeriet
Sundhedsministeriet
Sundheds- og Ældreministeriet
Social- og Boligministeriet
Indenrigs- og Sundhedsministeren
Social- og Boligministeren
Social- og Boligstyrelsen | Socialstyrelsen
Styrelsen for Arbejdsmarked og Rekruttering
Digital Sundhed Danmark
MedCom
Sundhed.dk
Regeringen
Strukturkommissionen
Politiet | politikredsen

[bodies kind=company]
VIVE
CABI
KMD
Danish Life Science Cluster

[forums level=administrative region="Region Midtjylland"]
Sundhedsstyregruppen | den tværsektorielle sundhedsstyregruppe | tværsektorielle sundhedsstyregruppe | den tværsektorielle styregruppe i Region Midt | tværsektorielle styregruppe i Region Midt
KOSU | Den kommunale styregruppe på sundhedsområdet
Gødstrup-klyngen | Gødstrupklyngen | Sundhedsklynge Gødstrup
Horsens-klyngen | Horsensklyngen
Randers-klyngen | Randersklyngen
Midt-klyngen | Midtklyngen
Aarhus-klyngen | Aarhusklyngen
Vestklyngen

[forums level=political region="Region Midtjylland"]
Sundhedsråd Vestjylland | det forberedende sundhedsråd Vestjylland | forberedende sundhedsråd Vestjylland

[forums level=political region="Region Nordjylland"]
Sundhedsråd Limfjorden | det forberedende sundhedsråd Limfjorden | forberedende sundhedsråd Limfjorden
Sundhedsråd Vendsyssel | det forberedende sundhedsråd Vendsyssel | forberedende sundhedsråd Vendsyssel

[forums level=professional region="Region Midtjylland"]
Fokusgruppen Sundhed & Beskæftigelse | Fokusgruppen Sundhed og Beskæftigelse | ~Sundhed og Beskæftigelse | ~Sundhed & Beskæftigelse
Fokusgruppen Sundhed for Børn og Unge | ~Sundhed for Børn og Unge
Fokusgruppen Sundhed for Voksne | Voksne og Sundhed

[forums level=administrative region="Region Nordjylland"]
Sundhedsklynge Nord (Nordjylland) | Sundhedsklynge Nord | Klynge Nord
Sundhedsklynge Midt (Nordjylland) | Sundhedsklynge Midt | Klynge Midt
Sundhedsklynge Syd (Nordjylland) | Sundhedsklynge Syd | Klynge Syd
Sundhedsklynge Vest (Nordjylland) | Sundhedsklynge Vest | Klynge Vest

[forums level=administrative region="Region Hovedstaden"]
Sundhedsklynge Nord (Hovedstaden) | Sundhedsklynge Nord
Sundhedsklynge Midt (Hovedstaden) | Sundhedsklynge Midt
Sundhedsklynge Syd (Hovedstaden) | Sundhedsklynge Syd
Sundhedsklynge Byen | Klynge Byen
Sundhedsklynge Bornholm

[forums level=political per-region=yes]
Regionsrådet
Forretningsudvalget
Sundhedssamarbejdsudvalget
Sundhedskoordinationsudvalget
Praksisplanudvalget
Samarbejdsudvalget for almen praksis
Kontaktudvalget

[forums level=administrative per-region=yes]
Psykiatriforum
Direktørforum
Klyngestyregruppen

[forums level=political]
Kommunekontaktrådet
Kredsrådet | kredsrådsmødet

# Bodies by the form of their name. These are RE2 patterns; (?-i:...) holds capitals to what they are.

[organisation form kind=municipality]
(?-i:\p{Lu})[\pL-]+(?: ?-(?-i:\p{Lu})\pL+)? kommunes?

[organisation form kind=hospital]
regionshospitalet (?-i:\p{Lu})\pL+
(?-i:RH|HE|RP) (?-i:\p{Lu}\pL+)
regionspsykiatri(?:en)? (?-i:\p{Lu})\pL+
(?-i:\p{Lu})\pL+ (?:sygehus|hospital|universitetshospital)
psykiatrien (?-i:Øst|Vest|Syd|Nord|Midt)\pL*

[organisation form kind=gp-body]
(?-i:PLO)-(?-i:\p{Lu}\pL*)

[organisation form kind=municipal-body]
(?-i:KKR)[ -](?-i:\p{Lu})\pL+

[organisation form kind=department]
(?-i:Afdeling for|Klinik for|Afsnit for|Enhed for|Enheden for) (?-i:\p{Lu})[\pL-]+(?: og (?-i:\p{Lu})\pL+)?(?:(?: på| i|,)? (?-i:\p{Lu})\pL+)?
(?-i:\p{Lu})\pL+centrum
(?-i:\p{Lu})[\pL-]+(?:-? og \pL+)? (?:klinik|afdeling)
(?-i:\p{Lu})[\pL-]*(?:sk|ske) (?:klinik|afdeling)

[organisation form kind=authority]
(?-i:\p{Lu})\pL+(?:styrelsen|ministeriet|ministeren)s?
(?-i:\p{Lu})\pL+-(?:,? \pL+-)? og \pL+(?:styrelsen|ministeriet|ministeren)s?

[organisation form kind=association]
(?-i:\p{Lu})\pL+(?:foreningen|forbundet|-?fonden)
(?-i:\p{Lu})\pL+ (?-i:Fonden|Fond)
(?-i:Fonden|Foreningen|Stiftelsen|Netværket|Landsforeningen)(?: (?-i:\p{Lu})[\pL-]+){1,3}(?: (?:på|i|for) (?-i:\p{Lu})\pL+)?
frivilligcent(?:er|eret|ret)? (?-i:\p{Lu})\pL+
(?:patient|pårørende)(?:skolen|foreningen|cent(?:er|ret)) (?-i:\p{Lu})\pL+

[organisation form kind=association]
(?-i:\p{Lu}[\pL]+-Danmark)

[organisation form kind=health-centre]
(?:sundheds|psykiatri|familie|medborger|læge|borger)hus(?:et)? (?-i:\p{Lu})\pL+
(?-i:Sundhedscent)(?:er|ret) (?-i:\p{Lu})\pL+

[organisation form kind=secretariat]
(?:\pL+)?sekretariatet

# Bodies that are others with a place behind them.
[local branch kind=patient-body]
(?-i:SIND|Ældre Sagen|Røde Kors|Kræftens Bekæmpelse|Hjerteforeningen|Diabetesforeningen|Lungeforeningen|Gigtforeningen|Bedre Psykiatri|LAP|Blå Kors|Alzheimerforeningen|Hjerneskadeforeningen|LEV)(?-i:(?: i)? \p{Lu}[\pL-]+(?: og \p{Lu}[\pL-]+)?)

[local branch kind=association]
(?-i:DGI|DH|Danske Handicaporganisationer|Danske Patienter)(?-i:(?: i)? \p{Lu}[\pL-]+(?: og \p{Lu}[\pL-]+)?)

[forum form level=administrative]
(?:\(forberedende\) )?sundhedsråd (?-i:\p{Lu})\pL+
sundhedsklynge (?-i:\p{Lu})\pL+
klynge (?-i:\p{Lu})\pL+
(?-i:\p{Lu})\pL+-?klyngen
(?:det )?(?:politiske?|faglig(?:t)? strategiske?) niveau(?: i (?:sundheds)?klynge (?-i:\p{Lu})\pL+)?
politisk klynge (?-i:\p{Lu})\pL+
faglig(?:e|t)? strategiske? gruppe(?:n|r|s)?
faglig(?:e|t)? operativ(?:e)? gruppe(?:r)?(?: (?:for )?(?:(?-i:\p{Lu})\pL+(?: (?:og )?(?-i:\p{Lu})\pL+| psykiatri)*|(?-i:[a-zæøå])\pL*psykiatri))?
(?:de )?(?:\d )?(?:operative|operationelle) grupper
(?:den )?(?:tværsektorielle |fælles |regionale |nationale |administrative |kommunale )*\pL*(?:styre|arbejds|følge|projekt|implementerings|fokus|koordinations)gruppen?(?: (?:for|om|vedr\.) (?:(?:den|det|de) \pL+ [\pL-]+|(?:projekt(?:et)? )?["”“»][^"”“«]{3,60}["”“«]|(?:projekt )?[\pL-]+)(?: (?:og|i|for) [\pL-]{6,}| (?-i:\p{Lu})[\pL-]+)*)?
udvalg(?:et)? for (?:[\pL-]+)(?: (?:og|i|for|af) [\pL-]{4,}| af (?:det|den|de) \pL+ \pL+)*
(?-i:\p{Lu})?\pL+-?udvalget
(?-i:\p{Lu})?\pL+-,? (?:\pL+- )?og \pL+udvalget
(?:regions|by|kommune|ældre|senior|handicap|udsatte|sundheds|kreds|bruger|patient|kontakt|ungdoms|folke|beboer|sundhedsbruger|integrations)rådet
\pL+forum(?:met)?
(?-i:\p{Lu})\pL{3,}(?:kredsen|[^m]rådet|nævnet|bestyrelsen|komit[eé]en|samlingen)
alliancen for \pL+ \pL+ \pL+
sundhedsrådene
klyngerne
sundhedsklyngerne

# A region that a form of a name runs into is another body.
[form tail]
(?:i|for|af) region(?:en)?

# A place in the genitive at the end of a forum's name.
[genitive of a place]
(?-i:\p{Lu})\pL*(?:jylland|sjælland|land|fyn|fjorden|syssel)s

# Between a level and its cluster ("politisk niveau i Sundhedsklynge Nord").
[level of a cluster]
i

# Words that tell no forum from another.
[light forum word]
forberedende
kommende
nye?
\d+

# After the name of a body these make the name of another.
[level word]
politisk
faglig
fagligt
administrativ
administrativt
strategisk
operativ
niveau

# The last word of a unit's name, which no surname is.
[unit word]
\pL*udvikling
\pL*samarbejde
\pL*planlægning
\pL*rådgivning
\pL*afdeling(?:en)?
\pL*forvaltning(?:en)?
\pL*økonomi
\pL*kvalitet
\pL*omsorg
\pL*sundhed
\pL*psykiatri(?:en)?
\pL*center(?:et)?
\pL*centret
\pL*enhed(?:en)?
\pL*område(?:t)?
\pL*stab(?:en)?
\pL*sekretariat(?:et)?
\pL*praksis
\pL*beskæftigelse
\pL*forebyggelse
\pL*rehabilitering
\pL*pleje(?:n)?
\pL*klinik(?:ken)?
\pL*kommune
\pL*klynge(?:n)?
\pL*gruppe(?:n)?
\pL*niveau
\pL*udvalg(?:et)?
\pL*råd(?:et)?
\pL*rådhus
\pL*sundhedshus
\pL*sygehus
\pL*hospital(?:et)?
\pL*jylland
\pL*telemedicin
\pL*aftale(?:n)?
\pL*reform(?:en)?
\pL*team
\pL*projekt(?:et)?

[name particle]
von
van
der
de
af
al
el
la
du
zu
