# Public bodies of Swedish health governance: regions and national ones by name, others by the form of their name.

[bodies kind=region]
Region Blekinge
Region Dalarna
Region Gotland
Region Gävleborg
Region Halland
Region Jämtland Härjedalen
Region Jönköpings län | Region Jönköping
Region Kalmar län | Region Kalmar
Region Kronoberg
Region Norrbotten
Region Skåne
Region Stockholm
Region Sörmland
Region Uppsala
Region Värmland
Region Västerbotten
Region Västernorrland
Region Västmanland
Region Örebro län | Region Örebro
Region Östergötland
Västra Götalandsregionen | VGR
Landstinget Kronoberg
Landstinget Västernorrland
Stockholms läns landsting

[bodies kind=hospital]
Karolinska universitetssjukhuset | Karolinska
Sahlgrenska universitetssjukhuset | Sahlgrenska
Akademiska sjukhuset
Skånes universitetssjukhus
Norrlands universitetssjukhus
Universitetssjukhuset Örebro
Universitetssjukhuset i Linköping
Danderyds sjukhus
Södersjukhuset
Centralsjukhuset i Karlstad
Länssjukhuset Ryhov | Ryhov

[bodies kind=authority]
Socialstyrelsen
Inspektionen för vård och omsorg | IVO
Folkhälsomyndigheten
Läkemedelsverket
E-hälsomyndigheten
Försäkringskassan
Arbetsförmedlingen
Länsstyrelsen
Regeringen
Socialdepartementet
Statens beredning för medicinsk och social utvärdering | SBU
Myndigheten för vård- och omsorgsanalys
Polisen

[bodies kind=municipal-body]
Sveriges Kommuner och Regioner | SKR
Sveriges Kommuner och Landsting | SKL
Inera
Kommunförbundet
Samordningsförbundet

[bodies kind=gp-body]
Läkarförbundet
Distriktsläkarföreningen

[bodies kind=union]
Vårdförbundet
Kommunal
Vision

[bodies kind=patient-body]
Funktionsrätt Sverige
Röda Korset
Mind

[organisation form kind=municipality]
(?-i:\p{Lu})[\pL-]+(?: och (?-i:\p{Lu})[\pL-]+)? (?:kommuner|kommunerna)
(?-i:\p{Lu})[\pL-]+(?: (?-i:\p{Lu})[\pL-]+)? (?:kommuns?|stads?)

[organisation form kind=region]
(?-i:Region \p{Lu})[\pL-]+(?: län)?
(?-i:Landstinget (?:i )?\p{Lu})[\pL-]+(?: län)?
(?-i:\p{Lu})[\pL-]+ läns landsting

[organisation form kind=hospital]
(?-i:\p{Lu})[\pL-]+ (?:sjukhus|lasarett|universitetssjukhus)
(?:lasarettet|sjukhuset|länssjukhuset|centralsjukhuset|universitetssjukhuset) (?:i )?(?-i:\p{Lu})[\pL-]+
(?-i:\p{Lu})[\pL-]+ (?:vårdcentral|hälsocentral|familjeläkarmottagning)
(?:hälsocentralen|vårdcentralen) (?-i:\p{Lu})[\pL-]+
(?-i:Hälsocentral|Vårdcentral|Familjeläkarna)(?: i)?(?-i:(?: \p{Lu}[\pL-]+){1,3})

[organisation form kind=department]
(?-i:Folktandvården)(?: (?-i:\p{Lu})[\pL-]+)?
(?-i:\p{Lu})\pL+(?:kliniken|avdelningen|förvaltningen)
(?-i:Specialistvården|Primärvården|Psykiatrin|Ambulanssjukvården|Närsjukvården)(?: (?-i:\p{Lu})[\pL-]+)?
(?-i:Regionalt) (?:cancercentrum|biobankscentrum|donationscentrum|utvecklingscentrum)(?: (?-i:\p{Lu})[\pL-]+)?
(?-i:Hjälpmedelscentr|Kompetenscentr|Utvecklingscentr|Barn- och ungdomscentr)(?:um|et|alen)(?: i (?-i:\p{Lu})[\pL-]+)?
(?-i:Akutsjukvård|Närsjukvård|Primärvård|Hemsjukvård|Specialistvård|Psykiatri|Slutenvård|Ambulanssjukvård)(?-i:(?: \p{Lu}[\pL-]+){1,2})

[organisation form kind=university]
(?-i:\p{Lu})[\pL-]+ universitet
(?-i:Högskolan i \p{Lu})[\pL-]+

[organisation form kind=authority]
(?-i:\p{Lu})\pL+(?:myndigheten|verket|departementet)

[organisation form kind=association]
(?-i:\p{Lu})\pL+(?:föreningen|förbundet)
(?-i:Svenska kyrkan)

# A body of the lexicon with its place behind it is another one.
[local branch kind=authority]
(?-i:Länsstyrelsen|Försäkringskassan|Arbetsförmedlingen|Polisen)(?-i:(?: i)? \p{Lu}[\pL-]+(?:(?: och)? \p{Lu}[\pL-]+)?(?: län)?)

[local branch kind=municipal-body]
(?-i:Kommunförbundet|Samordningsförbundet)(?-i:(?: i)? \p{Lu}[\pL-]+(?:(?: och)? \p{Lu}[\pL-]+)?(?: län)?)

[local branch kind=union]
(?-i:Vårdförbundet|Vision|Kommunal)(?-i:(?: i)? \p{Lu}[\pL-]+(?:(?: och)? \p{Lu}[\pL-]+)?(?: län)?)

[local branch kind=patient-body]
(?-i:Röda Korset|Mind)(?-i:(?: i)? \p{Lu}[\pL-]+(?:(?: och)? \p{Lu}[\pL-]+)?(?: län)?)

[forum form level=political]
(?:regionstyrelsen|landstingsstyrelsen|regionfullmäktige|landstingsfullmäktige|kommunfullmäktige|kommunstyrelsen|fullmäktige)s?
(?:norra |södra |västra |östra )?(?:hälso- och sjukvårdsnämnden|folkhälso- och sjukvårdsnämnden|patientnämnden|vårdnämnden|socialnämnden|omsorgsnämnden|revisionen|hälso- och sjukvårdsutskottet|arbetsutskottet|personalutskottet)s?
(?-i:\p{Lu}|\pL)\pL{3,}(?:nämnden|styrelsen|utskottet|beredningen)
nämnden för (?-i:\pL)[\pL-]+(?:,? (?:och )?[\pL-]+){0,3}
beredningen för (?-i:\pL)[\pL-]+(?: och [\pL-]+)?

[forum form level=administrative]
\pL{4,}(?:gruppen|rådet|kommittén|forumet)
(?:regionala |lokala |länsgemensamma )?(?:samverkans|styr|arbets|ledningsgrupps?|samråds)(?:gruppen|nämnden|rådet|grupp)(?: för [\pL-]+(?: och [\pL-]+)?)?

# After the name of a body these make the name of another.
[level word]
politisk
administrativ
strategisk
nivå

[unit word]
\pL*nämnd(?:en)?
\pL*styrelse(?:n)?
\pL*utskott(?:et)?
\pL*förvaltning(?:en)?
\pL*avdelning(?:en)?
\pL*enhet(?:en)?
\pL*klinik(?:en)?
\pL*sjukhus(?:et)?
\pL*vård(?:en)?
\pL*central(?:en)?
\pL*kansli(?:et)?
\pL*stab(?:en)?
\pL*kommun
\pL*region(?:en)?
\pL*landsting(?:et)?
\pL*råd(?:et)?
\pL*grupp(?:en)?
\pL*omsorg(?:en)?
ekonomi
utveckling

[name particle]
von
van
af
de
der
la
le
al
el
