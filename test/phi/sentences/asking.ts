/** Short questions to an assistant: with names, and the many without. */

export const askingAbout = `
{pt} dob {dob} on {drug} {sig}, {lab} today no {c}. hold or {otc}?
Can you draft a [letter|note|appeal] to {payer} for my patient {pt} ({member})?
{He} has failed {drug} and {brand} and {his} [rheumatologist|cardiologist|neurologist|surgeon], Dr. {out} in {city}, wants to start {brand} {n} mg.
My pt's {kin} ({rel}, cell {phone}) says [little |]{pt.first} had {c} at [daycare|school|work] in {city} yesterday {pd}.
{pt.back} – {drug} {sig}, {lab}. options besides {brand} (she hates needles)?
{pt.back.low} - {drug} {n} bid, {lab}. {he} is on {payer}, id {member}
pt {pt} {dob}, {ab} at {n}w2d, {vital}, no {ab}. {dx} w/o severe features?
She is {n} min from {fac}, lives out on {street}, {city} {st}.
I'm covering for Dr. {out.last} this week and a [pharmacist|nurse] from the {fac} called ({phone}) about {pt}'s {drug} – filled {md}, again {md} in {city}.
We received a records request from attorney {rel} re our patient {pt} ([SSN ending|MVA|DOI] {dob}).
The release isn't signed by {his} but by {his} {kin} {rel.first}. Can we send anything?
Eligibility for {pt} shows termed {date} but {he} swears {he} still works for [the |]{emp}.
Subscriber is {kin} {rel}, ID {member}. What do I ask the payer?
{pt.short} {age}F {dx} {score}, {brand} daily, {n}th exacerbation since {month}. {lab}. {brand}?
{His} [pulm|cards|GI|PCP|ortho] is {out.last} at {fac}.
Dr {dr.last} asked me to find out if {pt.back} (acct {acct}) can have {his} MRI with the {dev}, serial {serial}, implanted {pd} at {fac} in {city}.
help me word a no-show letter for {pt}, missed {md}, {md} and {md}
{his} address is {street}, {city} {st} {zip}
patient {pt.last} b. {dob} {dx} {n} weeks ago, {md}, stent x2, on {brand} + {ab}. Needs tooth out by dr {out.low} dds. stop anything?
Spanish discharge instructions for {pt} please, {dx} {side} leg, {brand} {n} qid x7d, recheck w/ me {pd}.
{His} {kin} {rel.first} reads English: {email}
"{pt}, {age}, dialysis MWF @ {fac}, {lab} after missed run on {pd}, {brand} {n}g given" — is that enough documentation for {code}?
{title} {pt.last} told me {his} {kin} {rel.first} had {ab} and {dx} at {age}. Does my pt meet {payer} criteria for testing?
[Convert to SOAP|Make this a SOAP note|Clean this up|Summarize]: {pt.first} here w/ {kin} {rel.first}, {c} x {n}d, tmax 101.9 {pd}, exp to flu at {emp}, {vital}, crackles {side} base.
{drug} {n}/kg. f/u dr {out.last} wed.
Patient is a [letter carrier|welder|teacher|driver] for {emp} {city}, {pt}, surgeon {out}, OR {date}
Is it OK to see {pt.bud} by video while {he}'s at {his} aunt's in {city1}?
BILLING QUESTION: {pt.back.caps} {dob} MBI {member} SECONDARY {payer} NOT CROSSING OVER SINCE {md}. WHAT DO I FIX
{pt.first.low} ({age}f [karen|hmong|somali] interp used) {dx} {ab}+ {ab}- {lab}. tx? also screen {kin} {rel}? they moved from {city.low} {pd}
{pt.back}; {age}; PSA 4.1→7.8 ({md}→{md}); {score} on bx at {fac}; pacemaker so no MRI?; wants 2nd opinion {fac1}. referral text pls
Our front desk typed the wrong DOB for {pt} ({dob} is right). MRN is {mrn} and there's a duplicate chart {mrn}. Which lab orders from {date} should follow {his} when I merge?
Please proofread: "I have been treating {title} {pt} since {month} for {dx} and {dx}. Sincerely, {dr}, {cred}, lic. {lic}."
{payer} spenddown for {pt}, case no. {claim}, county worker {out} ({phone}, fax {phone}). Can I hold the {md} thru {md} charges?
Pt of Dr. {dr.last}, {pt.caps}, {age}, {ab} {md} by {out.last}, drain {n} cc. {ab} tonight at {fac} or send to {fac1} for {ab}?
{pt.low} just moved here from {city}, brought a shoebox: {drug}, {drug}, something called {coined}. can u reconcile? {age}, {lab}, next appt {md}
{ep} on {drug} {n} since 2015, eye exam overdue, {ab} was at {fac} in {city} {pd}. {title} {pt.last} refuses to go. risk per yr?
Triage: caller {rel.first} about {his} {kin} {rel1}, {age}, {c} x{n} days, takes {drug}. they're at {street}, {city}, {n} min from ER. ok for same-day?
{pt} lab panel: {lab} {lab} {lab}. on {drug} + {drug}. {ab} vs {ab}?? collected {d8} {mil}
why would {payer} deny {proc} for {pt} ({age90}) dos {date} — {he} had one {date} at {fac} with Dr {out.last}. {carc}
Our HL7 feed from {fac} dropped results for {pt}, MRN {mrn}, on {stamp}. {lab} never hit the inbox.
NPI check – is {npi} the group or Dr. {out}? {payer} denied {n} claims with {carc}, first one {pt} {md}
DEA of the previous doc is {lic}, the script ({drug} 10/325 #{n}) for {pt.caps} is dated {date} lol. who do we call, {he} used {fac}
{his} driver's license # is {lic} and the DMV wants a [seizure|vision] form. {pt}, last event {pd}, {brand} {n} bid, level fine.
Do I send the refund to {payer} or the pt? {pt}, acct {acct}, paid $60 copay {md} ck #{n}, then EOB shows {money}. {He}'s at {pobox}, {city} {zip}
{pt} and {pt} – same name, one {dob} one {date}. the pap ({ab}) came w/o dob, from Dr {out.last}'s office, ph {phone}. how to be sure?
Good morning! I'm {dr.first}, the new biller at {clinic}. Can you tell me whether {pt}'s newborn visit ({md}) should go under mom's [Medicaid |]number {member}? Mom = {rel}.
[Hi|hello|hey], this is {dr.first} at {clinic}. [what|which] {c} for {pt.first}?
whats the max {drug} for {ab} {n}? asking re mrs {pt.last.low} hd3 {dx} {ep} sign +
Is {code} OK as primary for a {ab}? Pt: {pt}, {dob}, {payer} {member}, lab {fac} wants an answer by COB {md}.
remind me what {out.last} said about {pt.first} {pt.last}'s {drug} [lol|pls|thx]
{pt.low}, {age}, {dx}, {lab}. [ok to start|can we start|safe to give] {drug}?
{pt.last.low} in rm {n} needs {ab} form for {emp}, what goes in box {n}
mr {pt.last.low} says dr {out.last.low} told him to stop {drug}. agree?
can [u|you] write a [work|school] note for {pt} [at |to ]{emp}, off {md} to {md}
who is the {payer} rep {out.first} gave us, ref {auth}
What should I tell {rel} (the {kin} of {pt}) about {drug}?
translate for {kin} {rel.first}: take {drug} {sig} with food
[Draft|Write|Make] a referral for {pt} (DOB {dob}) to Dr. {out} at {fac}, {dx}, {score}.
{pt.flat.caps} {dob} {member} {payer} — [active|termed|dual]? {dr.mono}
need a peer to peer script, {pt.firsti}, {payer}, {ab} denied {pd}, reviewer Dr {out.last}
Our {role} {dr.first} says {fac} never got the {ab} for {pt.last}. resend?
does {fac} take {payer}? pt lives in {city}
Message from {rel.first}: "{pt.first} {w} {c} since {pd}." Reply kindly at 6th grade level.
{pt.nick} ({pt}) was seen at {fac} in {city1} {pd}. What do we need for {ab}?
[Compute|Calculate|Check|Review|Code|Summarize|Rewrite|Explain] {pt.any}'s {ab}: {lab}, {lab}.
[Will|Grace|May|Hope|Mark|Rose|Rich|Young|Best] {pt.last} needs {ab}? {dx}, {lab}
is {pt.last.low} ok for {drug}? dr {out.last.low} asked, {lab}
[What|When|Where|Who|How] did {out.last} [say|order|send] for {pt.first}? [I think|Maybe] {fac}.
reply to {rel.first}'s message about {pt.first}: "{w} {w} {c}"
Letter to {emp} that {pt} can [lift|drive|return] {pd}?
`
  .trim()
  .split('\n');

export const askingPlain = `
{age} y/o with {ep} disease on {brand} {n}/{n} TID, new {c}, {vital} standing. Would {drug} or {drug} be better and does either interact with {drug}?
Is {dx} testing still valid if the patient took {drug} {n} mg up to {n} days ago? {age}-year-old woman, {c}, no alarm features.
Is H. pylori [breath|stool] testing ok on {drug}?
what does a positive {ep} with a negative {ep} tell me in a {age} yo soccer player w/ {c}? MRI now or wait
Compute {score} and {score}: {age} female, {dx}, prior {ab}, {dx}, on {drug} prn, {lab}.
How long after [an|a] {ep} repair can someone on {brand} stop bridging?
Explain {ep} breathing, {ep} and {ep} for my MA training handout, one line each.
Does {brand} {n} mg need a new PA after a plan change mid-year? {dx}, {vital}, {lab}, stable since last fall.
What is the difference between {ep} and {ep}?
Which is first line for {dx} w/ {dx}, {drug} or {drug}?
max dose of {drug} in {ab} {n}?
convert {drug} {n} mg to {drug}
does {drug} interact w {drug} or {otc}?
{brand} vs {brand} for {dx}? {lab}
Is {carc} the same as {carc}? {payer} sent both w/ {rarc}.
{payer} timely filing for corrected claims?
what modifier for {proc} and {proc} same day, {ab} first?
How do I appeal {carc} when {ab} was on file?
[Explain|Define|What is] {ab} [vs|and] {ab} [in plain words|to a patient|for new staff].
What {ab} code for {dx} with {dx}? {code} or {code}?
Can {otc} be taken with {brand}? pt on {drug} too.
[Give me|Draft|Write] a [phone script|template|checklist] for {ab} [denials|reminders|no shows].
{score}, {score}, {lab} — admit or home?
is {ep} sign specific for {dx}?
[When|How often] to recheck {lab} on {drug}?
[Will|May|Can|Should] {brand} {w} {c}?
[Grade|Stage|Class] of {ep} {n} means what
list {ab} criteria by {ep}
[Summarize|Shorten|Rewrite]: {dx}, {dx}, s/p {ab}. {lab}, {lab}. {drug} {sig}. {ep} neg.
Please explain an [EOB|ABN|ERA|EFT] to a new biller. Use [CO-45|PR-1|{carc}] and {rarc}.
What do {carc} and {rarc} mean on a {payer} remit?
need patient handout on {dx}, {n}th grade, [Spanish|Hmong|Somali|Polish]
{age} {sex}, {dx}, {lab}, {lab}. On {drug}, {drug}, {brand}. {w} {c}?
{brand} {n} mg {w}? {ab} {n}.
Thanks! And [what about|how does] {brand} [compare|work|differ]?
ok. [and|but] {ab} with {ab}?
[Best|Good|Safe] {ab} for {dx} in {c}?
[can|could] {coined} cause {c}
[Compute|Calculate|Compare|List|Name|Give|Show|Check|Find|Fix|Make|Help|Tell|Look up|Pull|Convert|Reword|Shorten|Outline|Define|Describe|Recommend|Suggest|Rank|Score|Grade|Verify|Confirm|Review|Code|Bill|Draft|Write|Rewrite|Translate|Proofread|Explain|Summarize] {score} for {age} {sex}, {dx}, {dx}.
[Compute|Calculate|Compare|List|Name|Give me|Show|Check|Find|Make|Look up|Define|Describe|Suggest|Rank|Code|Review] {ab} [for|of|in|with] {dx} [and|or|vs] {dx}.
[Compare|List|Rank|Review] {brand}, {brand} and {drug} for {dx}.
[Florida|Texas|Georgia|{state}|{st}] rules on [telehealth|{ab}|controlled refills]?
is a {st} license enough for [telehealth|video] to {state}?
[Hope|Will|May|Mark|Grant|Can|Could|Should|Would|Might|Does|Do|Is|Are|Was|Did|Has] {w} {c} {w}?
`
  .trim()
  .split('\n');
