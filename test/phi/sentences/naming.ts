/** Sentences that name somebody or some place, for the running text of any document. */
export const naming = `
{pt} is a {age}-year-old {sex} who [presents|comes in|returns] [with|for] {c}.
[{title} |]{pt.last} [reports|denies|states|says|feels|notes] [no|some|less|more] {c}.
{pt.first} [reports|denies|was seen|is doing well|returned|called|complains of] {c}.
{title} {pt.last} [is|was] a pleasant {age} year old {sex}.
Today {pt.first} [says|reports] {his} {c} is [better|worse].
[I saw|We evaluated|I had the pleasure of seeing] [{title} {pt}|{pt}|{title} {pt.last}] [today|on {date}|in consultation].
{pt.first}'s [mother|father|wife|husband], {rel}, [was present|gave the history|helped interpret].
{pt.last}'s [labs|symptoms|surgery|chart] [were|was] reviewed.
The patient's {kin}, {rel}, [came along|drove {pt.first} home|can be reached at {phone}].
{His} {kin} {rel.first} [called|says|noticed|is worried about] {c}.
{his} {kin} {rel.first} [states|reports] {he} fell [on {date}|last night].
Lives with {his} {kin} {rel.first} [and|in] {city}.
{He} lives [with {kin} {rel} |]at {street} in {city}.
{He} [moved|came|relocated|travels] [here |]from {city}[, {st}|] [last year|on {date}|].
{He} grew up in {city} and [works|worked] [at|for] {emp}.
{He} is employed [by|at|with] {emp} as a [driver|cook|nurse|clerk|welder|teacher].
[Works|Worked] at {emp} in {city}[, {st}|].
[Retired from|Laid off by|On leave from|Recently left] {emp}.
{He} [works|worked|is working] for {emp}[ in {city}| near {city}| and {he} lives in {city}|].
{He} [works|started|began] at {emp}[, {city}|] and [likes|hates] the job.
[Works|Working|Employed|Employment] [for|at|with|by] {emp}[, {city}|].
{pt.first} [is employed|works|worked|has worked] [by|for|at] {emp}[ in {city}|] and [drives|travels] from {city1}.
[Job|Work|Workplace|Occupation|Company|Employed by|Works at]: {emp}
[Injured|Exposed to {c}|Hurt {his} back] [at work|on the job] ([at |]{emp}).
{pt.last} [drives|cooks|welds|cleans|teaches] for {emp}.
[Insurance|Coverage|Plan|Policy] [is |]through {emp}[ in {city}|].
[Work note|FMLA form|Work excuse|Disability form] [sent to|for|faxed to] {emp}.
{emp} [asks|requires|requested] a [fit for duty|return to work] [note|exam].
{pt.first} {w} {w}.
{pt.last} {w} {w} {c}.
{title} {pt.last} {w} {w}.
{pt} {w} {w}[ {c}|], {w}.
The {w}, {pt.first}, {w} {w}.
{His} {kin} {rel.first} {w} {w}.
{his} {kin}, {rel}, {w} {c}.
{w} {w} by {dr.first}.
{w} by {rel} [and|or] {rel1} on {date}.
{w} {w} with {rel.first} [and|or] {pt.first}.
{w} {w} to {out}[, {cred}|] [at {time}|for {c}].
Dr. {out.last} {w} {w}.
Dr. {out.last} and Dr. {out1.last} {w} {c}.
[Nurse|Doctor|Professor|PA|Therapist|Pharmacist] {out.last} {w} {w}.
{w} {w} in {city}.
{w} {w} to {city}[, {st}|] {w}.
{w} from {city1} by [car|bus|train].
{w} {w} at {fac}.
{w} {w} to {fac} {w}.
{fac} {w} {w}.
{w} for {emp} {w}.
{w} {w} at {emp}.
{emp} {w} {w}.
{w} {pt.first} {w}, {w}.
{w} that {pt.last} {w} {w}.
[If|When|Because|Although|While|After|Since] {pt.first} {w}, {w} {w}.
[Tell|Ask|Remind|Call|Text|Thank|Email] [{pt.first}|{title} {pt.last}|{rel.first}|{dr.first}] {w} {c}.
"{W} {w}," [said|says|asked] {pt.first}.
{rel.first}, {rel1.first} and {rel2} {w} {w}.
Employer: {emp}[, {city}|].
[Commutes|Drives|Travels|Takes the bus] [to|from] {city} [daily|for work|each week].
{rel.first} [and {rel1.first} |][live|lives|stays|works] [in|near] {city}.
[Phone|Address|Insurance|Pharmacy] [changed|confirmed|updated] [by|with] {rel.first}.
Emergency contact [is |]{rel}, [reachable|call|phone] [at |]{phone}.
The [other|older|younger|second] [daughter|son|sister|brother], {rel.first}[,|] [says|agrees|helps].
[Both|Neither] {rel.first} [and|nor] {rel1.first} [could|can] [come|attend|drive].
Dr. {out.last} [saw|examined|operated on|discharged] [{pt}|{pt.first}] in {month}.
[Requested|Ordered|Awaiting] [an|the] [echo|MRI|opinion|report] from Dr. {out.last} to [review|compare|see] {c}.
[Please|Kindly] call {dr.first} [at|on] {phone}[ by {weekday}|].
Occupation: [teacher|machinist|cashier|driver], {emp}
[In case of emergency call|Emergency contact:|Next of kin:|ICE:] {rel} ([{kin}|{Kin}]) [at |]{phone}.
Emergency contact is {his} {kin} {rel}, {phone}.
[Consent|Permission|Release] [signed|given|refused] by {rel}, {kin}.
[Spoke|Discussed|Reviewed] with {rel} by phone.
{rel.first} [called|stopped by|left a voicemail|emailed] about {pt.first}'s [refill|bill|results|appointment].
Message left for {pt} at {phone} by {dr.first}.
[Called|Reached|Texted] {pt.first} at {phone}; {rel.first} answered.
[Updated|New|Changed] phone {phone} [given|provided|reported] by {rel.first}.
Accompanied by {rel}[, {his} {kin}|].
Both {rel.first} and {pt.first} [agree|understand] the plan.
Her [son|brother|friend] {rel.first} and his [wife|girlfriend] {rel1.first} help at home.
{rel} ([daughter|POA|HCP|guardian|spouse]) [present|on the phone|declined].
[Interpreter|Witness|Guardian|Caregiver]: {rel}
Dr. {out.last} [at|of|from|with] {fac} [saw|evaluated|treated|operated on] {pt.first} [in {month}|on {date}|last year].
[Seen|Evaluated|Treated|Followed|Managed|Operated on] by Dr. {out.last}[ at {fac}|].
[Previously|Also|Last] [seen|treated|admitted|hospitalized] at {fac}[ in {city}|].
[Transferred|Referred|Sent|Discharged] [from|to] {fac} [on {date}|yesterday|].
[Labs|Films|Records|Imaging|Notes] [from|obtained at|requested from] {fac} [reviewed|pending].
{fac} [called|faxed|sent] [the report|results|records] on {date}.
I discussed the case with Dr. {out}[ of {fac}|].
[Dr|Dr.|Doctor] {out.last} [recommends|suggested|started|ordered] {drug}.
{out}, {cred}, [agrees|was consulted|will follow|assisted].
[Nurse|RN|MA|Medical assistant] {dr.first} [took|recorded|obtained] vitals.
{dr}, {cred} [reviewed|signed|performed|supervised] [this|the] [note|procedure|visit].
[Appointment|Visit|Surgery|Follow up] with [Dr. {dr.last}|{dr}, {cred}] on {date}.
PCP is [Dr. {out.last}|{out}|{out}, {cred}][ in {city}|].
Cardiologist: [Dr. ]{out}[, {fac}|].
Surgeon {out.last} [performed|recommends] {c} at {fac}.
[Stent|Graft|Pacemaker|Hip replacement] [placed|done] in [2017|2019|2022] by Dr. {out.last}.
[Prescription|Refill|Rx] sent to {fac} [Pharmacy |]on {street}, {city}.
{He} [visited|flew to|drove to|is staying in|returned from] {city1} [last week|in {month}|for work].
[Fell|Injured|Hurt] at {emp} on {date}.
[Born|Raised] in {city2}[, {st}|].
{pt} ([DOB|born] {dob}) [was|has been] [seen|admitted|enrolled].
[RE|Re|Regarding]: {pt}, {age} y/o {sex}
{pt}, {age} {sex}, MRN {mrn}
Patient {pt} [arrived|checked in|no-showed|cancelled] [at {time}|on {date}].
Pt {pt.last} [c/o|denies|s/p] {c}.
[My name is|This is|I am|It's] {pt}[ and|,] my [DOB is|birthday is] {dob}.
Please [call|contact|text|reach] [{title} {pt.last}|{pt.first}|{pt}|{rel.first}] at {phone}.
[Call|Ask for|Speak to] {dr.first} at {phone} [with|for] questions.
[Copy|Copies] [to|sent to] {out}, {cred}[, {fac}|].
cc: {out}, {cred}[, {fac}| - {fac}|]
CC: Dr. {out}; Dr. {out1}
{pt.nick} [prefers|likes|goes by] [her|his] nickname.
{pt.first} (goes by {pt.nick}) [feels|sleeps] better.
{pt.first.caps} {pt.last.caps} [WAS|IS] [SEEN|HERE] [TODAY|FOR {c}].
{title} {pt.last} and {his} {kin} [had|asked] questions about {drug}.
{pt.first} turned {age} this year.
When asked, {pt.first} [could|would] not recall {c}.
We told {pt.first} to [stop|start|hold] {drug}.
According to {pt.first}, {c} began in {month}.
[Scribe|Transcribed by|Prepared by|Dictated by|Reviewed by|Entered by|Updated by]: {dr}
Verified by {dr.last} on {date}.
Electronically signed[ by|:] {dr}[, {cred}|] [{date}|on {date} at {time}|]
/s/ {dr}[, {cred}|]
Attending: {dr}, {cred}. Resident: {dr1}, {cred}.
The school nurse at {emp}, {out}, [called|sent {pt.first} home].
{He} [is|was] a [student|teacher|coach|custodian] at {emp}.
{rel} [is|was] {pt.first}'s [cousin|roommate|foster mother|landlord] from {city}.
[Neighbor|Friend|Coworker] {rel} [found|drove|helped] {pt.first}.
{pt.last.caps}, {pt.first.caps}: {c}, {c}.
Attn: {dr}, {clinic}
[Thank you for choosing|Welcome to|Visit us at] {clinic}.
Sent from {clinic}, {ccity}.
{pt.first} and I [talked|spoke] [about|for {n} minutes on] {c}.
[Thx|Thanks|Best|Regards], {pt.first}
Thanks, {pt.initials}
- {pt.first}
`
  .trim()
  .split('\n');
