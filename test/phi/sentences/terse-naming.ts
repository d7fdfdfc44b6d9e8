/** Shorthand that names somebody or some place: call logs, margins of print-outs, signatures, plans. */
export const terseNaming = `
{kin} ({rel}) and {kin}. {role} {dr.first} on the iPad.
here w/ {kin} {rel.first}, {c} x{n}d
here with {kin} ([{rel}|{rel.first}]) and {kin}.
{Kin} ({rel.first}) still [carries laundry|does meds|drives|helps w {ab}].
{Kin} {rel.first} [said|says|called|reports|wants|thinks|is worried] {c}. {ab} in {n} d.
{Kin} = {rel.any}, [emerg contact |cell |ph |]{phone}.
{Kin}: {rel.any} {phone}; {kin} {rel1.first} {phone}
[Dad|Mom|Husb|Wife|Son|Dtr] = {rel.first}, {phone}, [Spanish|Somali|Hmong|English].
[Dad|Mom] {rel.first} is in {city1}, joint legal, needs to sign too.
{kin} {rel.first} ([{age}|{age90}]) in the home has {c}.
{His} {kin} {rel.first} is {age90} in {fac1}, sharp as tack.
Lives w/ {kin} {rel.first} ([{age}|{age90}]) at {street}[, {city} {zip}|, {city} {st} {zip}|, {zip}|].
They live at {street}, {city} {zip} and have no car.
Sleeping at {street}, {zip}. New phone {phone}.
they're at {street}, {city}, {n} min from ER
{street} {city} {zip}, updated in PM {pd}
moved: {street} {city} {zip}. pls update
{He} {w} w/ {kin} {rel.first}, {kin} {rel1.first} and {rel2.first}.
[supervisor|boss|landlord|teacher|coach|sponsor|PO Agent|case worker|county worker|atty|lawyer|pastor|adjuster] = [Ms. {rel.last}|Mr. {rel.last}|{rel}|{rel.first}] ph {phone}
[supervisor|boss|landlord|teacher|coach|pastor|attorney|trooper|neighbor] [Ms. {rel.last}|Mr. {rel.last}|{rel}|{rel.last}|{rel.first}] [said|called|faxed {ab}|says {c}|followed {him}|drove].
[key at|stays w|sat by|dropped off by|picked up by|driven by|brought in by|hit by|bit by dog of] [neighbor|{kin}|friend|coworker] {rel.first}[ {rel.last}|'s|].
[Adjuster|Atty|Attorney|Guardian|POA|HCP|Proxy|Foster mom|Driver|Ride|Caller|Interp|Third party]: {rel.any}[, {payer}|], {phone}
Third party: {kin} {rel} {phone}.
Driver: {kin}, {rel.first}, cell {phone}.
caller {rel.any} about {his} {kin} {rel1}, {age}, {c} x{n} days
[Caller|caller|Called by|cb from|lm from] {rel.first}, [says|states|re] {c}.
{rel.first} [picks up|will pick up|picked up] {drug}. [Called|Left vm|No vm].
mother {rel.first} picks up. {ab} ok
[Baby mama|Gf|Ex|Roommate|Sis|Bro|Primo|Cousin] {rel.first} [due {month}|used {ab}|has car|in jail|moved out|found {him}].
[Broke up|Breakup|Fight] w/ {rel.first}. {score}.
[used it on|lives with|stays with|babysat by|worried about|visits|misses] {kin} {rel.first} [who is alive|on weekends|in {city1}].
{kin} {rel.first} [hanged self|died|passed|had stroke|had {c}|carries {dx} dx] [{pd}|in {city2}|at {age}|].
{kin} {rel.first} had {dx} and {ab} at {age}.
WIFE {rel.first.caps} [PASSED|DIED|DROVE HIM|STATES] {pd}. [FRIEND|SON|NEIGHBOR] {rel1.caps} DROVE HIM FROM {city1.caps}.
[MOTHER|DAUGHTER|SON|SISTER|NIECE] {rel.first.caps} [AT BEDSIDE|STATES {ab}|REACHED {phone}|PRESENT].
LIVES WITH [WIFE|SON|DTR|SISTER] {rel.first.caps} IN {city.caps}. NO {ab}.
AVOID [GRANDDAUGHTER|GRANDSON|NEPHEW] {rel.first.caps} ({n} MO) TIL CRUSTED.
[dtr|DTR|son|husb|wife|POA] {rel.caps} {phone}
D/C to care of [dtr|son|wife|sister] {rel} {phone}
also screen {kin} {rel}? they moved from {city2} {pd}
[RELATIVE|EMERG|EC|ICE|NOK] {rel.any} ({kin}) {phone}
{pt.first} is [in|at] {city1} w/ {kin} {rel.first} until {pd}.
{pt.first} [says|told|reports|swears|states|thinks|asks|wants] {he} {w} {c}.
{pt.first} reports the past month as "{w} {w}". No {ab} since the {month} visit.
[{title} {pt.last}|{pt.last}|{pt.first}] has met {ab} 1-3. Needs {ab}.
[{title} {pt.last}|Pt {pt.last}|pt {pt.last}|Mr {pt.last}|Mrs {pt.last}] does not have {ep}. What {he} has: {dx}.
[{title} {pt.last}|Pt|{pt.first}] was reminded about the [no-show fee|copay|form].
{pt.first} = {age} [yo|y/o|F|M], {dx}, {lab}.
{pt.short} {age}[F|M] {dx}, {brand} daily, {lab}.
{pt.back}; {age}; {lab} ({pd}→{pd}); {score}
{pt.back} – {drug} {sig}, {lab}. options besides {brand}?
{pt.back.low} - {drug} {n} bid, {lab}
{pt.back} {dob} {mrn} {ab}
{pt.flat.caps} {mrn} {dob}
{pt.flat} {lab} {lab}
{pt} {dob}, {age} almost {age}. {payer} {member}
pt = {pt}, dob {dob}, id {member}
Pt: {pt.firsti}. ({pt.last}) {dob}, {payer} {member}
Client: {pt.initials} -- full: {pt}, {dob}, {mrn}
name {pt.back} dob {dob} {age}[m|f] mr# {mrn}
{pt.bud} [is here|b.|bd|, {age},] {dob}
{pt.first} "{pt.nick}" {pt.last} [called|seen|here] {pd}
goes by {pt.nick}, legal {pt}
{pt} ({pt.last}, {pt.first} on card) {dob} {mrn}
{pt} married {md}, card under {kin} {rel}, {payer}
[wrong|duplicate|merge] chart: {pt} vs {pt.back}, {dob} vs {dob}
The [study|claim|lab|xray] was sent under the name {pt} and could not be matched.
tried {pt.first}, phone off. {Kin} {rel} {phone}, ok to leave msg w {rel.first}.
[called|Called|CALLED] pt at {phone}, lm. no phi on vm. [-|--|/] {dr.mono}
{pt.first} [cb|called back|on line 2|at desk]. {he} will call the number on card today.
{pd} {pt.first} cb. [also moved|new ins|wants refill]: {drug}
[Pt|pt]'s {kin} {rel.first} phoned {pd} about the {sum}, told {his} {he} owes nothing
[ask|tell|per|see|fix -> |-> |cc|via|thx|w/|from|to|attn|fyi|@] {dr.first}[.|, {ab}|: {w} {c}| re {c}|]
{dr.first} [pls|please] [schedule|call|scan|fax|resubmit|appeal] [pt|{ab}|this|{pt.first}].
[Thx|thx|Thanks|ty|TY|owe you coffee|Best], {dr.first}
[Hi|Hey|Dear|Hello|hi|hey] {dr.first} [—|,|-] [can you|pls|could u|would you] [squeeze this kid in|see {pt.first}|look at {ab}|call {rel.first}]?
[Hi|Hello|hi|Hey] [Dr {dr.last}|dr {dr.last.low}|Dr. {out.last}|{dr.first}], {w} {w} {c}.
[Hi|Hey] its {pt.first}. {w} {w} {brand} {n}?
[Hi|hi|Hello] {pt.first}, only the {n} mcg, [empty stomach|with food|at night]. Tell {rel.first} to call us.
[Tell|Ask|See|Call|Remind|Text|Told|Asked|Saw|Page|Paged|Gave] {rel.first} [to|about|re] {c}.
[rep|Rep|sup|spoke w|spoke to|per|Your rep|talked to|agent] {out.first}[ {out.last}|.|] ([call |]ref {auth})
[rep|sup|agent|spvr] {out.any}, ref {auth}: {ab} updated {pd}, [claim sent back|{n} bus days].
{ab} per {role} {out.first}, {phone}
[told|Told|gave to|left msg w|lm w|s/w|seen by|signed by|drawn by|faxed by|read by|ok per|discussed w|witnessed by|cosign|entered by|copied by|notes by|reply faxed by|by|BY] {role} [{out.first}|{out}|{out.last}|{out.short}]
told {role} ({dr.first}) "{w} {w}"
{role} {out.first} [called|says|said|will fax|wants|needs|asked for] {ab}[ {pd}|].
{role} {out}, {phone}[, ext {n}|]
[{role} (|({role} ]{out.first}) [lunch|in|out|called] {pd}
[Endoscopist|Surgeon|Path|Rad|Tech|Reader|Nurse|RN|Anes|Assist|Prescriber|Submitting|Reviewer|Screened by|Dir|Director|Signed|Adjudicator|Interviewer] {out.short}[, {cred}| {cred}|]
[Endoscopist|Surgeon|Path:|Rad:|Tech|Nurse|RN|Assist|Submitting:|Reviewer:|Screened by|Dir|Adjudicator] {out}[, {cred}| {cred}|] [Nurse {out1.first}|Tech {out1.firsti}|{dr.mono} {cred}|]
Reviewer: {out}, [family med|ortho|peds|int med], licensed {st}, works for {payer}.
Your reviewer, [Dr. |]{out}, [cites|says|wrote|told my office] {n}% of {c}.
Your nurse, Ms. {out.last}, told my [office manager|biller|MA] {dr.first} that "{c} is {w}".
saw [locum|Dr|NP|PA|covering] {out.last}, use Dr {out1.last} npi {npi}
[surgery considered|ortho|GI|EP]? yes, Dr {out} will see {his} {pd}.
if fails, {ab} — Dr. {out.last} to see. {score}.
[f/u|fu|recheck|RTC|Return|recheck w/] [dr|Dr|Dr.|NP] {out.last} {weekday}
Counselor {out} {weekday}. Weekly Rx #{n}.
S/P {side} {ab} [(ant)|] {pd} Dr. {out.last} @ {fac} {code}
{ab} {pd} by {out.last}, drain {n} cc [bilious|serous]
[seen by|admitted by|OR by|cath by|d/w|D/w|discussed w] {out.last}[, {ab}|]. {lab}
{out.last} in. {ab} and {ab} intact.
{out.last} leaving at {n} for {city1}
Dr {out.initials.caps} can't do [controlleds|video|Friday]
Dr {out.last} ordered for {dx} ({code}) but we sent {code}
my pulm is {out.last} at {fac}. {brand}?
[cosign|cosigned|d/w|addendum|verbal order|VO|TO|TORB] [Dr |]{out.any}[ {cred}|]
PHONED: {lab} TO [RN|LPN|MA|DR] {out.firsti.caps} @ {phone} {mil} READ BACK OK
CRITICAL: called to [RN|LPN|Dr] {out.first} at {phone} and to {kin} {rel} {phone} at {mil}.
NURSE {out.short.caps}: NEED {ab}, {ep}, LIST OF MEDS
{ab} EVAL RECD FROM DR {out.short.caps} DATED {md}. MBR SEEN W/ [MOTHER|SON|WIFE] {rel.first.caps}
RTC PACT TEAM DR {out.last.caps} {pd}. PT PH {phone}
RECEIPT ACKNOWLEDGED BY: /es/ {out.caps} {cred}
[/es/|/s/|x|X|s/|esign|E-signed:|sig] {dr.any} {cred}
x {dr.short} {cred} {npi}
{dr.short.low} {cred} {date}
{dr.short}, {cred} {lic}
{dr}, {cred} {st} lic {lic}
{dr} {cred}
{dr.short} {cred}
   {dr.short}, {cred}
{dr.mono} {cred}.
-{dr.mono}
- {dr.mono}, {cred}
{w} {w}. {dr.mono} {cred}
[{ab}, no blood.|Wound ok.|Called, no answer.|Letter out {pd}.|ok to refill|sent] {dr.mono}[ {cred}| {cred}|]
{dr.mono} {cred} / {dr1.first.low} {cred} DEA {lic}
scribed {dr.first}, {dr1.mono} {cred}
cc {out} {cred}
cc [{out}|{out.short}] {cred} / DOB on file {dob}
cc {out.low} [md|do|np|pa-c]
cc: [endocrine|ortho|PCP|cards|GI|{ab}] {out.last}
[Results to|Copy|cc] {fac}; cc [endocrine|ortho|cards] {out.last}
[Attn|ATTN|attn|c/o|Attention]: {out}, [Claims|Appeals|UR|Billing|Intake|Records]
[auth'd by proxy|printed by|created by|user|last edit|Printed {date} by|logged by]: {dr.user}
({dr.user} {date})
mtg: {dr.first}, {dr1.first}, {out.last}, {rel.first} ({kin})
[P2P|Peer to peer] w Dr {out} {pd} {time}, callback {phone}
[Letter|Form|Records] to atty {rel.any} ({rel1.last} & {rel2.last}, fx {phone})
[Who will call family|Contact]? -- {fac1} ({out.first}) said by {pd}.
{ab} at {fac}, {n} visits, {md} thru {md}
PT [8 wks|x{n}] at {fac}, {md} [thru|-|to] {md}
plain film {pd} at {fac}, {ab} narrowing
{ab} [visit|admit|eval] {fac} on {pd}, {ab} neg x2
One ED visit {fac} {pd}, {ab} neg
Twice [stepped down|admitted|seen] [to|at] {ab} ({fac}, {pd} and {pd})
nine days at {fac}, where {his} {lab} fell to {n}
home from {fac} {pd}. Cannot safely use {dev}.
[to|→|->|via|@|at|from] {fac}[ {phone}|, {phone}| {pd}|]
{drug} #{n} → {fac}. {drug} {n}.
Rx to {fac} fx {phone}. interpreter not needed
{drug} {n} {sig} to {fac} {street}. sutures out {n} d
[fills|filled|picked up|picked up by {rel.first}|transfer|sent] {drug} {pd} at {fac}[ in {city}|]
[script|Rx|refill] [from|at|to] the {fac}, {phone}
can you send mine to {fac} not {fac1}
a pharmacist from the {fac} called ({phone}) about {pt}'s {drug}
site must be {fac} not {fac1}
{fac} {phone} [{box}|] {ab} {pd}
Site {fac} {phone} Payer {payer} ID {member}
Perf at {fac}, {street}, {city} {zip}. CLIA 37D{acct} Dir {out.short} {cred}
Supplier: {fac.caps} Ordering: {dr.caps}, {fac1.caps}, {npi}
[Films|Prior films|Records|Path|Labs|OCT|Cath|Sleep study] [from|at|was at|done at] {fac}[ in {city}|] [{pd}|requested {pd}|not here].
path from {fac} ({ab}) is their own bill, told pt
{ab} [thru|through|w/] {fac} - [{ab} {n}|{phone}|{pd}]
[2nd opinion|eval|txfr|transfer|sent|admit] [at |to |]{fac}. {ab} pls
[tonight at|or send to|vs|r/o at] {fac} for {ab}?
{fac} (PHP|IOP|SNF|rehab|hospice) {n} days left
Closest is {fac}. {He} is {n} min from {fac1}, lives out on {street}, {city} {st}.
works [nights |days |2 jobs |]at [the |]{emp}
she works nights at [the |]{emp})
works at {kin}'s shop ({emp}, {city}), {w} all day
[after school|before work|lunch] ({emp}). {Kin}'s no. {phone}
at work {phone} ({emp}), then scan this
[line cook|welder|cashier|driver|nurse|CNA|teacher|letter carrier|nail tech] [at|for|w/] {emp}[ in {city}| {city}| on wknds|]
[Soph|Junior|Senior|Freshman|9th|K] at {emp}; [soccer|band|line cook at] {emp}
Retired {emp}. {kin} {rel}.
on the job for {emp}[, {city}|]
[Working w/|works w|Works for|job at|start at|laid off from|let go from|last worked] {emp}[ {pd}| until {pd}|].
Group = {emp}, id {member}, through {kin} {rel} ([retired from|works at] {emp}), dob {dob}
they show {payer} thru {his} {kin} ({rel}, works at {emp}) eff {date}
{kin} wants note for {emp}, missed {n} shifts
[walk in|came] w/ coworker ({rel.first} from the {emp}, drove {him})
School physical for {emp}: {ab} {ep}
[bus|flew|drove|moved|here|back] from {city1}[, {st}|]. Day {n}. {score}
just moved here from {city}, brought a shoebox: {drug}, {drug}
Patient at home in {city}, I am in the {city1} office.
[exp to|exposed to] {dx} at {emp}. {ab}
[Home visit|HV]: {kin} {rel.first} says landlord at {street} has peeling windows.
{time} {dr.first.low}: {w} {c}
{pd} {w} {c} [--|-] {dr.first.low} {dr.last.low}
{pd} {mil} {out.last.caps}, {out.first.caps} {cred}
{pd} APPROVED thru {date}. {fac} to fill.
{pd}: spoke to {rel.first} at {phone}, gas only. {dr.mono} {cred}
{md} labs drawn by {role} {out.last}: {lab}, {lab}
[Claim|Case|Bill|Chart|Price|Will|Mark|Grant|Hope|Grace|May|Rose] [for|of|re] {pt.last}, {pt.first} {w}
[May|Will|Hope|Grace|Rose|Mark|Rich|Young|Best|Price] {w}; {kin} {rel.first} {w}
[SSN|last 4|dob|DOB] to match, {dob}. New PA# {auth}
for {pt}: {payer} {member}, [{emp}|group {group}]
[Subscriber|subscriber|sub] is {kin} {rel}, ID {member}
[BENE|MBR|INSURED|PT|ENROLLEE] {pt.back.caps} [DOB|BD] {dob} {payer}
DEVICE {dev} S/N {serial}, {dr.last.caps}
me: {pt.low} saw locum {out.last}, use dr {dr.low}
me: {pt.last.low} self pay? them: ask {rel.first.low}
{pt.low}: {w} {c}, {drug} {n}
{pt.first.low} {pt.last.low} {age}[f|m] {c}, {kin} {rel.first.low} here
{rel.low} is {his} {kin}. {pt.first.low} {w}
mrs {pt.last.low} and her {kin} {rel.first.low} [want|need] {ab}
[call|text|see|tell|ask] {pt.first.low} {w}, {dr.first.low} [ok'd|said {w}]
moved from {city.low} [in |]{pd}, was at {fac.low}
rx to {fac.low}, not {fac1.low}. {emp.low} pays
works at {emp.low}, lives in {city.low} w/ {kin} {rel.first.low}
@{dr.first} [can you|pls] call {pt.last}? @{dr1.user} fyi
[Route to|Assign|Task|Pool|Owner|Assigned to|Due]: {dr.any} {pd}
[Huddle|Board|Schedule]: {pt.last} {time}, {rel.last} {time}, {rel1.last} {time} ([late|NS|ok])
{pt.last}/{rel.last} [swap|mixup|same dob]. {rel1.back} is the other
{pt.back} vs. {rel.back}: [merge|do not merge], dob {dob} vs {dob}
[Estate of|c/o|FBO|f/b/o|In re|Matter of|The parents of|To the parent of] {pt}
{rel} and {rel1} [v.|vs.] {emp}
I, {pt}, born {dob}, [give|revoke] consent for {fac}.
[Signed|Witness|Notary|Print name|X]: {rel} [date|{date}]
[Married|Widow of|Widowed,|Divorced from|Separated from|Wife of|Son of|Daughter of] {rel}[, {n} children|].
children {rel.first}, {rel1.first} and {rel2.first}, all in {city}
[twin|baby|newborn|infant] [boy|girl] [{pt.first}|{pt.last}], [BB|BG|Baby Boy|Baby Girl] {pt.last}, wt {n} oz
[Godmother|Auntie|Tía|Abuela|Grandma|Pastor|Coach|Father|Sister|Rabbi|Imam|Chief|Officer|Deputy|Sgt|Judge|Det.|Trooper] {rel.last} [present|called|visits].
[Officer|Deputy|Judge|Trooper|Chaplain|Principal|Dean] {rel.last} at {emp} {w}
Thank you, {dr.first} [({cred})|at the front desk|in billing|x{n}]
{dr.first} ([front desk|billing|MA|scheduling|records]) [left note|took call|will fix] {pd}
initials {dr.mono}, {dr1.mono} [checked|double checked|verified] {drug}
{time} {dr.mono}: {vital}. {time} {dr1.mono}: {vital}
[RN|LPN|MA|PCT]: {dr.firsti} [Provider|MD|Attg]: {out.last} [Tech|Scribe]: {dr1.firsti}
[Surgeon|Anes|Circ|Scrub|First assist]: {dr.last} / {out.last} / {dr1.firsti}
[Drs.|Drs] {out.last}, {out1.last} and {out2.last} [concur|agree|rounded]
{out.last}'s [office|note|nurse|fax|front desk|MA] [called|says {ab}|wants {ab}], {phone}
[per|via|thru] {out.last}'s office, {fac}, {city1}
{out.last} & {out1.last} [both |][rec|want|ok w] {ab}
[Referred|Ref'd|sent] by {out.any} to {out1.any} for {dx}
[new|former|old] [PCP|GI|OB] {out.last}[ ({fac})|], now {dr.last}
Trained at {fac}, worked w/ {out}. Now [in|at] {ccity}.
[Bring|Mail|Fax|Drop] [films|disc|forms|this] [to|at] {fac}, {street}[, {city1}|]
{fac} → {fac1} → home w/ {kin} {rel.first}
s/p [stay|rehab|admit] at {fac}, d/c'd to {fac1} {pd}
[ambulance|EMS|helo|flight|lifeflight] from {city} to {fac}
{fac} [lab|ED|OR|front desk|pharmacist|rep|nurse] {out.first}: "{w} {w}"
{city} [office|site|location|clinic|branch|lab]: [M W F|Tu Th|closed {pd}]
[Next|Last] [infusion|dialysis|chemo|PT|appt] {pd} at {fac}
[Mail order|Local|New pharmacy|Preferred]: {fac}[ {phone}|, {street}|]
[Employer|Emp|Wk|Work|Job|Occ]: {emp} ([full time|PT|days|nights|since {pd}])
{emp} [HR|nurse|safety|benefits|payroll] ({rel.first}) {phone}
[retired|ret'd|ret.] [from|after {n} yrs at] {emp}[, {city}|]
[FMLA|STD|RTW|work note|DWC] for {emp}, attn {rel}
[laid off|on leave|light duty|hurt] at {emp} {pd}
[born|raised|grew up|family] in {city2}, [came|here since] {pd}
[visiting|trip to|back from|flying to|drove from] {city2} {pd}
{city} [kid|resident|native], {kin} in {city1}
[Lives|Lived|Living|Stays|Staying] {street}[ {city}|, {city}|]
[Mail|Ship|Send] to {street}, {city} {zip} c/o {rel}
[paid|owes|late on] the {w} bill, {rel.first} {w}
{kin} {rel.first}, who [may|will|can] {w}, [takes keys|has POA|drives] [meanwhile|now]
[{He}|Pt] [is|was] at {fac} [till|until|thru|since] {pd}
Paid the [{emp}|{fac}] bill twice. {ab} {n}.
{fac} to [fill|see|draw|scan] [{md}|{drug}|pt]. med interaction: {drug} ok
[labs|MRI|bx|echo|f/u|PFT] [week of|on|by] {pd} at {fac}. If {c}, call.
[he|she|pt] went to {fac} same day, {dr.last} {w}
[appendix|gallbladder|tonsils|c-section] {month} 20{n} {fac.low}
Perf at {fac.caps}. Dir {out.short} {cred}. [REPORT|FINAL] {md}
[Pick up|Filled|Sent] at the {fac}? DOB {dob}.
{fac}, {fac1} and {fac2} [all|each] {w}
`
  .trim()
  .replaceAll('{him}', 'him')
  .split('\n');
