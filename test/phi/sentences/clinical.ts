/** Clinical sentences without an identifier: they teach what must stay. Choices and slots as `Writer` reads them. */
export const clinical = `
The patient [reports|denies|describes|endorses|admits to] [intermittent|constant|worsening|mild|severe|new] {c} [for|over] the [last|past] {n} [days|weeks|months].
{He} [has|had|reports|denies] no [fever|chills|nausea|vomiting|rash|cough|chest pain|weakness] [today|this week|at rest|with exertion].
[Lungs|Heart|Abdomen|Neck|Skin|Joints|Extremities] [is|are] [clear|soft|regular|supple|warm and dry|unremarkable] [without|with no] {c}.
[Continue|Start|Stop|Increase|Decrease|Hold|Refill|Resume] {drug} {dose} [daily|twice a day|at bedtime|as needed|every 8 hours].
{eponym} [was|is] [negative|positive|noted|absent|equivocal] [on the left|on the right|bilaterally|today].
[MRI|CT|X-ray|Ultrasound|EKG|Echo|DEXA|EMG] of the {c} [shows|showed|demonstrates|revealed] {w} and {c}.
{vital}, {vital}, {vital}.
A {age}-year-old {sex} [presents|returns|is seen] [for|with] {c} [and|without] {c}.
{He} is a {age} y/o {sex} with a [history|PMH] of {c}, {c}, and {eponym}.
[Bilateral|Left|Right|Mild|Moderate|Chronic|Acute|Recurrent|Stable] {c} [with|without|due to] {c}.
Hemoglobin A1c was {n}.2 on the last draw; [Glucose|Creatinine|Potassium|Ferritin] [normal|high|low].
We [discussed|reviewed|talked about] the risks and benefits of {c} and {drug}.
Family history is [positive|negative] for {eponym} and {c}.
[Follow up|Return] in {n} [weeks|days|months] or sooner if {c} [worsens|returns|develops].
{W} [noted|seen|present|absent|intact|within normal limits].
{C}: [Negative|Normal|Positive|Reports {c}|Denies {c}|See HPI|Not examined].
- {C}: [Negative|Normal|Intact|Denies {w}|No {c}].
- {C} {c}: No {c} or {c}.
- {C} of {C}: [Clear|Normal|Tender|Diminished].
• {C}: {W} and {w}.
{n}. {C} {c}.
{C} {c} {c}, {w}.
Assessment: {C}, {code}. Plan: {drug} {dose}.
{drug} {dose} [PO|IV|SC|IM] [BID|TID|QHS|PRN|daily], {drug} {dose} [BID|daily].
Allergies: [NKDA|Penicillin|Sulfa|Codeine|Latex] ([rash|hives|nausea]).
The [wound|incision|graft|fracture|cast] is [healing well|clean and dry|intact].
{He} [drinks|smokes|exercises|walks|sleeps] [rarely|daily|often|poorly].
No known drug allergies. Immunizations up to date [per|except] {drug}.
Past surgical history includes {c} and {eponym} repair in [2012|2015|2018|2021].
[Patient|Pt] [tolerated|completed] the procedure [well|without complication].
[Mother|Father|Brother|Sister] had {c} at age {age}.
[Her|His] [mother|father|wife|husband|daughter|son] [says|states|notes|is concerned] that {he} [sleeps|eats|walks] [poorly|better|less].
The [Mayo|Glasgow|Wells|Apgar|Norton|Braden|Morse|Katz|Barthel] score was {n}.
Ordered [CBC|CMP|TSH|lipid panel|BMP|urinalysis|Vitamin D] and a {c} study.
[Physical Therapy|Occupational Therapy|Home Health|Cardiology|Oncology|Neurology|Dermatology|Radiology|Surgery] [referral|consult|follow up] [placed|pending|ordered].
Referral to [Orthopedics|Gastroenterology|Cardiology|Pain Management|Endocrinology|ENT|Urology] [sent|pending|declined].
[Insurance|Coverage] [verified|pending] with {payer}.
{payer} [requires|may require] [prior authorization|step therapy] for {drug}.
[Please|Kindly] [note|see|bring] the {w} [attached|enclosed|below].
[Thank|Thanking] you for [the referral|your attention|your help].
Denies [alcohol|tobacco|drug] use. Former smoker, {n} pack years.
[Vaccines|Medications|Problems|Orders] were [reviewed|updated|reconciled] [today|at this visit].
[On exam|Today|Currently|However|Overall|Otherwise|Additionally], {he} [appears|is] [comfortable|well|tired|in no distress].
[Per|According to] the [chart|note|report|record], {c} was [stable|treated|resolved].
{He} is [alert and oriented|ambulatory|a good historian] and [works|is retired|is a student|lives alone].
{He} turned {age} [this year|last week] and [lives alone|still drives|is active].
[In|Since|Until] [May|March|April|June|August|January|winter|spring], {he} had [two|three|several] [falls|flares|episodes].
[Will|May|Should] [improve|need|require] {c} [if|when|unless] {w}.
[McMurray|Lachman|Phalen|Tinel|Homans|Romberg|Babinski|Murphy]['s|] [test|sign]: [Negative|Positive].
[Range of Motion|Motor Strength|Gait and Station|Deep Tendon Reflexes|Cranial Nerves|Special Testing|Skin and Hair]: [Normal|Full|Limited|Intact|5/5].
EXAM: {C}, {c}. [LABS|IMAGING|STUDIES]: {C} {c}.
DX: {C} {c} ({code}). RX: {drug} {dose}.
GENERAL: [Well developed|No acute distress|Awake]. HEENT: [Normal|PERRLA]. CARDIAC: [RRR|No murmur]. LUNGS: Clear.
[Medical Reasoning|Patient Education and Counseling|Medical Treatment|Additional Testing|Differential Diagnosis]: {W} {w} {c}.
The {w} [was|is] {w} [by|with|after] {c}.
{W} {w} {c} {w}.
{C} {W} {C}
{W} {C}: {n}
I [recommend|advised|explained|discussed|reviewed|believe|will order] {c} [and|or] {c}.
If {w} [persists|recurs], [consider|start|obtain] {C} [or|and] {drug}.
[Has|Had] [a|no] {c} [stent|graft|repair] placed in [2011|2016|2020].
It [hurts|aches|burns] [when|after] [walking|bending|sitting], [rated|about] {n} out of 10.
[Baker|Bartholin|Popliteal]['s|] cyst [seen|drained|stable]; [Foley|Swan-Ganz|Hickman] catheter [in place|removed].
[Hope|Will|Mark|Grant|Rose|Case|Means|Angel|Faith|Joy|Grace|May|Long|Price|Rich|Young|Little|Good|Best] [is|was|are|the] {w} {c}.
Works [in|at] [a|the] [hospital|Children's Hospital|school|Community College|nursing home|School District|University|Clinic|Emergency Department].
[Ears, Nose, Mouth, and Throat|Ears, Nose, Throat|Head and Neck|Head, Eyes, Ears|Eyes, Ears, Nose|Mouth and Throat|Back and Spine|Arms and Legs]: {W} {c}.
[Hand Clinic|Pain Clinic|Sleep Study|Specialist Referral|Wound Clinic|Stroke Unit|Coumadin Clinic|Emergency Room|Cath Lab|Infusion Center|Surgery Center|Eye Clinic] [consult|visit|follow up|appointment] [advised|requested|if needed].
{He} is of [East Asian|South Asian|African American|Hispanic|Eastern European|Native American|Ashkenazi Jewish|Scandinavian|Pacific Islander|Middle Eastern] [descent|heritage|background] and speaks [English|Spanish|Mandarin|Tagalog|Vietnamese].
[Uses|Tried|Bought] {coined} [cream|shampoo|spray|tablets|drops] with [no|some] relief.
[Was|Were] [switched|changed] [to|from] {coined} [because of|due to] {c}.
{coined} {dose}, {coined}, {drug} {dose}, and {coined} [daily|nightly].
{coined}. {coined} {dose}. Vitamin [D|C|B12] {n}00 IU. {coined}.
[TIAs|MIs|DVTs|PVCs|UTIs|ECGs|NSAIDs|SSRIs|LFTs|URTI|LRTI|COPD|GERD|CABG|BKA] [noted|reviewed|resolved|in the past]; [U+E|FBC|LFT|CRP] [normal|pending].
[Copay|Deductible|Coinsurance|Out of Pocket|Amount Billed|Plan Paid|You Owe] {money}.
[Urine|Blood|Stool|Throat] [Dipstick|Culture|Swab|Sample]: [Trace|Negative|Positive|Small|Large], [Ketones|Protein|Leukocytes|Nitrite] [Trace|Negative].
[Imp|Dx|Hx|PMHx|FHx|SHx|Rx|Ix|Mx|O/E|DH|SH]: {c}, {w} {c}.
[Plan|Imp|Impression]: 1. {W} {c} 2. {C} {w}
{n}. {C}. - [Medical Reasoning|Plan|Treatment|Workup]: {W} {w} {c}.
[You|We|They|I] [may|can|will|must] [appeal|call|write|ask] within {n} days; [Allowed|Billed|Paid] {money}.
Pain described as - [Sharp|Lower back|Dull|Left flank], [aching|burning|{w}].
[Apgar|Gleason|Fitzpatrick|Tanner|Bishop|Mallampati] [score|scores|stage|type] {n}.
{C}: {W}
{C}: {W}, {w} {c}.
{C} {W}: {W}, {C} {W}.
{W}, {w} {c}, {w}.
{W}: {C}; {W}: {C}.
{w} {w} {W} {w} {c}.
[Color|Clarity|Specific gravity|Turbidity|Odor|Effort|Tone|Bulk|Balance]: [Trace|Clear|Small|Large|Yellow|Nil|Good|Fair|Poor|Rich], [{w}|intact].
[Trace|Small|Large|Little|Good|Fair|Poor|Rich|Long|Short|Young|Sharp|Bright|Gray|White|Brown|Green|Black] {c} [in|of|at] the {c}.
[Referred|Sent|Went] to the [University|Hospital|Clinic|Pharmacy|School|Department|College|Emergency Department|Community Hospital].
[THIS|This statement|This letter] IS NOT A BILL. [PLEASE KEEP FOR YOUR RECORDS|DO NOT PAY|NO PAYMENT DUE].
[EXPLANATION OF BENEFITS|SUMMARY OF CHARGES|NOTICE OF DENIAL|YOUR RIGHT TO APPEAL|AMOUNT YOU MAY OWE|REMITTANCE ADVICE|STATEMENT OF ACCOUNT|PAST DUE NOTICE] - [NOT A BILL|PAGE {n} OF {n}|FINAL NOTICE|KEEP THIS PAGE].
[CONFIDENTIAL|CONFIDENTIALITY NOTICE|PRIVACY NOTICE|WARNING|DISCLAIMER]: [This|The] [fax|message|document] [is|may be] [privileged|protected] [by|under] [HIPAA|law|Federal Law].
[Questions|Need help|Language help]? [Call|Visit] [Customer Service|Member Services|the Help Line|us] [Monday|Mon] [to|through] [Friday|Fri], 8 AM to 5 PM.
[Monday|Tuesday|Wednesday|Thursday|Friday|Sat|Sun] {date} {time}: {C} {c}.
[Stage|Grade|Class|Type|Phase|Level] [I|II|III|IV|IIb|3a] {c}; [SOB|SOBOE|DOE|LOC|N/V|HA] [noted|denied|improved].
[Placed|Fitted] [in|with] [a|an] [{coined}|{coined} boot|{coined} brace|walking boot] [today|for {n} weeks].
[Allergies|Intolerances|Reacts to]: {drug} ({c}), {coined}, [Sulfa|Shellfish|Iodine|Peanuts].
[Family|Personal|No|Past] history of {eponym} [and|or] {bare}'s.
[History|Signs|Risk|Features] of {bare}'s [and|or] {bare}'s[, {c}|].
{bare}'s [was|is] [ruled out|suspected|negative|positive]; [negative|positive] {bare}'s.
[Foramen|Angle|Circle|Sphincter|Ligament|Node] of {bare} [intact|normal|measures {n} mm].
{bare}[-|/]{bare} [criteria|classification|syndrome] [met|not met].
[Strong|Brisk|Light|Upper|Lower|Deep|Full|Thick|Loose|Free|Self|Body|Shortness|Range|Loss|Lack|Signs|Herniated|Palpable|Visible] [of |]{c} [and|of|with|in] {w}.
[Similarly|Unfortunately|Previously|Occasionally|Apparently|Grossly|Clinically|Initially|Eventually|Reportedly], the {w} was {w}.
[Imp|Plan|Hx|Dx|PMH]: {abbr}, {abbr}/{abbr}, no {abbr}; [review|repeat] {abbr} in {n} days.
[Mild|New|Known] {abbr} [and|with|or] {abbr}.
[A|The] {coined} {W} [shunt|valve|pump|stent|device|implant|dressing] [in place|was placed|was adjusted].
[Case|Chart|Bill|Will|Mark|Rose|Page|Drew|Grant|Chase] [management|review|call|date|number|notes] [pending|complete|due] {w}.
[Right|Left|Joint|Lower|Upper|Bilateral|Chronic|Acute|Neck|Low|Mid] [ankle|knee|hip|shoulder|back|neck|chest|joint|foot|wrist|abdominal|pelvic|throat|head|ear|heel] [pain|sprain|swelling|fracture|injury|strain|stiffness|weakness|rash|tenderness][.|]
[Right|Left] [ankle|knee|hip|shoulder|wrist|elbow] [sprain|pain|contusion|arthritis|effusion]. [X-ray|MRI|CT] [Cervical|Lumbar|Thoracic] [Spine|spine], [three views|no fracture].
[Joint|Back|Chest|Knee|Stomach|Neck|Ear|Foot|Tooth|Eye] [pain|ache|infection|swelling|problems|discharge].
[Blood pressure|BP] [is|was|:] {n}8/72 mm Hg; [Sat|Sats|oxygen] 9{n}%. The remainder of the exam is normal.
I [will|also|can] [order|contact|call|see|add] {c}. [Today|Then|Next] I {w} {w}. {His} pain [that|which] I {w}.
The patient is [a veteran|a widow|a smoker|a minor|an only child|a twin|a refugee] and [receives|gets|has] {n}% disability.
[Played|Plays|Fell|Hurt] [soccer|football|band|track] in [high school|college|middle school|grade school|the Army|the Navy].
[Just |Recently |]returned from [{country}|vacation|travel|deployment] [a week ago|last month], [no|with] {c}.
[Born in|Lived in|Emigrated from|Travel to|From] {country}, {c} {w}.
[Sent|Filled|Picks up|Gets meds|Prescriptions] [to|at] [{chain}|the pharmacy|mail order|a drug store], {drug}.
She takes {drug} on [Sundays|Mondays|weekends] and {n}00 IU the other 6 days.
[Air lifted|Transferred|Taken|Went] to [the hospital|XYZ Hospital|ABC Hospital|Emergency|the ER|the trauma center] after [the crash|{c}].
[Urine|Stool] [Dipstick|dipstick] [without|with] [Micro|Culture|microscopy]. Color: {w}. Clarity: {w}.
Review in 1/52 [INB|SOS|or earlier if worse]. [Safety netted|Advised|Mx|Rx]: {w} {c}.
[Her|His|My|Their] mother's [house|side|diet|mood|bills], {w} {c}. [Two|One|Three] ear infections since [November|May|spring].
[Nurse|Pharmacy|Diabetic|Genetic|Nutrition|Grief] [counseling|education|clinic|visit|line] [offered|for more information|declined].
`
  .trim()
  .split('\n');
