/** Clinical shorthand without an identifier: abbreviations, brands, eponyms, scores, results. It teaches what must stay. */
export const terseClinical = `
{ab} {n}. {side} hand dominant. {n} cm lac, bleeding controlled w pressure.
{ab} and {ab} intact against resistance, two-point discrimination {n} mm, cap refill brisk.
VS {vital} {vital} {vital}
{vital}, {vital}, pain {n}/10
VSS. {vital}. [NAD|A&O x3|AAOx3|no resp distress].
{score}, {score}. {score}.
{score} (was {n}), {score}.
[Screen|Scores|Testing|Function]: {score}, {score}, {ab} {n}/{n}.
{ep} neg. {ep} {n} cm. {ab} 2+, {side} {ep} 1+.
{ep} [pos|positive|+|neg|negative|-|equivocal], {ep} [pos|neg|-|+].
{ep} [+|-] {side}, {ep} [+|-], {ep} [+|-] [bilat|B|L|R].
No {ep}, no {ep}. {ep} neg bilat.
{ep} and {ep} [signs |tests |]are [negative|absent|positive] [on the {side}|bilaterally|today].
{ep} is negative. {ep} positive at {n} seconds.
{side} {ep} in place, {n} mm.
{side} knee: [no effusion|mild effusion], {ep} neg, {ep} 1A, {ep} [click|pain].
{side} shoulder: {ab} 150, {ep} +, {ep} +, {ep} -, {ep} neg.
[Hips|Neck|Wrist|Elbow|Ankle]: {ep}, {ep}, {ep} [all neg|neg x3|WNL].
r/o {ep} vs {ep}. ?{dx}
no {ab}, no {ab}, no {ep} [or|/] {ep}.
{dx}, {dx}, {dx}, s/p {ab}.
PMH: {dx}, {dx}, {dx}. PSH: {ab} {side}, {ab}, appy.
PMHx {dx} / {dx} / {ep}; FHx [neg|{dx}|{ab}].
Hx: {dx}, {dx}, h/o {ab}. No h/o {ab}.
HX {dx}, {dx} S/P {ab}, {ab}. LIVES ALONE.
[Imp|A|Assessment|A/P|Dx]: {dx}, {dx} ({code}).
{code} {dx}; {code} {dx}; {code} {dx}
[imp|dx|a/p] - {dx} ({code}) - ?{dx} - {score} n/a
1. {dx} - {drug} {sig} 2. {dx} - {drug} {sig}, {ab} in {n} wk 3. {dx} stable
[Plan|P|RECS|Rec]: {ab}, {ab}, {ab}. {drug} {sig}. RTC {n} [wk|mo|d].
{drug} {sig}, {drug} {sig}, {drug} {sig}.
ACTIVE MEDS: {drug} {sig}, {drug} {sig}, {drug}, {drug}.
meds: {drug} {n}, {drug} {n}, [mom's|moms|friend's] {drug}
Meds {drug} {sig}; {drug} {sig} (N); {drug} {sig} (C); O2 2L NC
{brand} {n}/{n} [film|tab|cap] daily, [dissolving right|tolerating|no SE].
[Took|Takes|On|Stopped|Ran out of] {brand} {n} [daily|prn], missed [perhaps |]{n} doses.
{drug} {sig}, then {drug}, then {drug} {n} tid [failed|no relief|GI upset].
{brand} [restarted|stopped|held|not given|not ordered]. [Foley|{dev}] changed per order.
switch {drug} to {brand}? [cost|copay|rash|cough|GI upset].
[Resume|Hold|D/C|d/c|Cont|cont] {brand} tomorrow. [Likely |]repeat in {n} y.
on {brand} + {brand}, [INR|A1c|TSH|eGFR] {n}.{n}
Rx: {drug} [NOT given|sent|printed]. {drug} {n} + {drug} {n} alt q6.
Rx {drug} {sig} #{n}, {n} refills
{brand} ({drug}) {n} mg/{n} mL pen, {n} pens / {n} days
{brand} {n} MG TABLETS, {n} PER {n} DAYS, {n} FILLS
RX# {drug} {sig} REF REM 0 SIG: T 1 T PO QD
[Allergy|Allergies|ALL|All]: {drug} - [rash|hives] age {n}. {drug} [GI|ok|tol].
Allergies: PCN, {drug}, {ab}
NKDA. {ab} unk. {ab} UTD. No {ab}.
Tobacco [1/2|1|2] ppd. EtOH [occ|none|2-3/wk]. No IVDU. {score}.
UDS: {ab} +, {ab} +, {ab} neg; send out.
{lab}, {lab}, {lab}.
{lab} / {lab} / {lab} [today|on arrival|fingerstick today].
Labs: {lab}, {lab}, {lab}; {ab} neg x2
{lab} -> {lab}. {lab} low-nl.
{lab} rose from {n} to {n}. {lab}, {score}, {lab}.
{lab}, repeat {n} ({n}), no {brand}, {ab} neg.
{ab} neg x2, {ep} 0, sent home.
{ab} {n}, {ab} mildly dil, trace {ab}. {ab} {n}.
{ab}/{ab} neg. {ab}: HR other POS, {n} neg.
[EKG|ekg|ECG] [today|in our office]: {ab} {n}, {ab} {n}, no [delta wave|ST changes], no {ep}.
EKG: {ab}, [rsR' V1|{ab}|1st deg AVB|LAD]. I think {dx}.
Echo: {ab} {n}, no {ab}, {ab} {n}-{n}.
CT/MR {ab} [w|w/o|w/wo|W WO] contrast: [no|small|stable] {ab}.
[MRI|CT|XR|US|DEXA|PET] {ab} {n}v [neg|WNL|nl], no [FB|fx|mass|{ab}].
MRI {ab}: {ab} {side} paracentral protrusion {n} mm, {ab} contact.
XR {side} hip {n}V: {ep} {side} in place. No fx.
Chest: [clear|kyphotic|rotated]. Patchy {side} base opacity. No {ab}. Old {side} rib fx.
[FINDINGS|IMPRESSION]: {side} [neck|shaft] fx, {score}. {dx}. {ab} in place.
Acute {side} [femoral neck|distal radius|clavicle] fx.
ADEQUACY: Satisfactory; T-zone present. INTERPRETATION {ab}, {ab}.
Percussion ++, {dev} lingering {n} s, palp neg, probing {ab}, mob 0.
Tx: topical {drug} 20%, {ab} {side} {n} ml {drug} 2% 1:100k + {drug}. {dev}. {dev}.
Access, pulpectomy 4 canals ([MB ML DB DL|MB DB P|B L]), NaOCl 3%, {dev}/{dev}. {score}.
[NV|Next|N/V]: [complete|finish] {ab} #{n} {n} min.
Wound {n} x {n} x 0.{n} cm, {n}% granulation, scant serosang. {dev} + {dev}.
Cleansed NS, {dev} + {dev} [sacral|heel]. {score}. Using {dev}.
{n} simple interrupted 4-0 {dev}. {dev} applied. {drug} 1% w/o epi {n} ml.
[PREP|Prep]: {dev} split; {score}. [SEDATION|Anesthesia]: {ab}, {drug}.
[Ascending|Transverse|Sigmoid] colon: {n} mm sessile, cold snare, retrieved (jar [A|B]).
{ab}: {dev}; {dev} [size {n}|L|R|x2]. Supplies: {dev}, {dev}.
DME: {dev}, O2, whlr, {dev} [NOT ordered|ordered|on order].
[Tx today|Interventions]: {dev} {n}', {dev} for edema, squats 3x{n}, {ab} {n}'.
Goals: {ab} 1-3, {ab} 1 met. Needs cont. skilled {ab} for [gait|balance|ROM]. Rehab potential [good|excellent|fair].
Flex {ab} {n} {n} {n}. Quad {ab} 4-/5. {score}. {score}.
WB {ab}, no hip precautions but no {ab} x {n} wk
Incl gait, {ep} stretch, stairs, quad sets, balance, {dev}
Freq 2-3 / wk x {n}. {box} dry needling {box} {dev} {box} {ab}
{box} {lab} {box} MRI {ab} {box} stop {otc}!! {box} {ab} driving eval
{box} 0K + ___ refills {box} DENY - needs appt {box} CHANGE TO ___
[Growth|Wt|wt]: wt {n}.{n} kg ({n}%), L {n} ({n}%), HC {n} ({n}%)
Dev: walks, stacks 2, points, {score}. Imms: {ab}, {ab}, {ab}, VIS given.
{ab} screen negative. Denies {ab}, {ab}. Sleeping {n}-{n} h.
MSE: well groomed, speech brisk, mood "[ok|firm|lighter]", affect full, linear. Insight good. {ab} neg.
[Tx so far|Tried]: {drug} {n}, {drug} {n}; black box reviewed. {otc} {n}.
Ask: weekly {ab}, psych eval if no better {n} wk. {ab} after.
Safety plan reviewed, 988. [Firearm lock given|Guns locked]. {score}.
RESTRICTIONS: {box} lift max {n} lb {box} no bend/twist {box} seated only. MMI: no PPD: not rated
Not surgical. {ab} not desired. Ok to travel. {ab} attached.
[Hep C|HCV|HBV]: RNA {n} mil, geno 1a, {score} → {brand} {n} wk.
RASH {side} CHEST X {n} D. BURNING BEFORE BLISTERS. NO FEVER. NO {ab}.
GROUPED VESICLES ON ERYTHEMATOUS BASE {side} T{n}, DOES NOT CROSS MIDLINE. NO {ep} SIGN.
COVER; AVOID CONTACT TIL CRUSTED. {brand} {n} MO. RTC {n} WK.
HX DM2 (AGENT ORANGE, {n}% SC), {dx} S/P {ab}, {dx}. NO {ab}. FIREARM LOCK GIVEN.
NEED [PSYCH EVAL|PEER TO PEER|CLINICALS|LIST OF MEDS|{ab}], {ep}, {ab} ({drug} DOSE?)
[PEER TO PEER|TRIAL|EVAL|RECHECK|RECERT|WORK STATUS|OCC MED|CYTOLOGY|MAMMOGRAPHY|DENY|PEND|APPROVED|UPHELD|OVERTURNED] - {ab} {n}
RE: {drug} refill
{drug} XR refill? {vital}
SVC {proc} {n}00.00 {carc} {sum} RARC {rarc}
SVC {proc} {sum} {carc} / {carc} dup
REM: {rarc} {rarc}
ASG Y MOA {rarc} {rarc} PT RESP {sum} CLAIM TOTALS {sum} {sum} {sum}
denied {carc} = [says other ins primary|no auth|timely|dup|bundled|not medically necessary]
Denied {carc}. [Appeal|Corrected claim|Resubmit] w/ {ab} [and|+] {ab}.
[LN|LINE] DOS CODE UN CHARGE ALLOWED REASON
MESSAGE: UTILIZATION REVIEW CERTIFIED {n} VISITS OF [THERAPY|{ab}] FOR {dx}. VISIT {n} AND ON NEED A NEW REQUEST.
THIS CARE MAY BE COVERED BY ANOTHER PAYER PER COORDINATION OF BENEFITS.
[CLAIM INFORMATION FORWARDED TO|SENT TO|CROSSED OVER TO]: {payer}
Ded [met|not met], OOP {money} of {money}, copay {money}, coins {n}%.
[Elig|Eligibility|Benefits]: active, {ab} {n} visits/yr, {n} used. No auth req. {ab} 80/20.
{payer} [rej 75|needs PA|wants PA|covers|won't cover] {brand}. [Try|Step]: {drug}, {drug}.
PA [approved|pend|denied] for {brand} {sig}, {n} mo.
{ab}'s: {side} dull, mobile; {side} nl. Heart: gr 1-2 {ep} murmur unchanged.
- {ab}: nl - {ab}: {ep} neg - {ab}: see above
[HEENT|NECK|CV|LUNGS|ABD|EXT|NEURO|SKIN|GU|MSK|PSYCH]: [nl|neg|WNL|CTAB|RRR|NTND|{ep} neg|no {ab}]. [ABD|EXT|NEURO|BACK]: [neg|soft|{ep} neg|no edema].
[Explain|Define|Recall]: {ep}, {ep} and {ep}.
{ep}, {ep}, {ep}: [neg|not done|n/a].
{ep} [class|grade|stage|type] {n}, {ep} [criteria|score] met.
[Diet|Nutrition]: {dev} {n} cans, {dev} bid. {otc} ok. No {otc}.
Had {ab} [booster|#2|today] {side} deltoid IM. {ab} next.
{ab} + {ab} today {side}/{side} deltoid. Lot [in chart|logged].
[OTC|Supps|Herbals]: {otc}, {otc}, {otc}. stop {otc}.
something called {coined}, also {coined} and {otc}
{coined}, {drug} {sig}, {coined} [prn|qhs|tid], something for [sleep|gas|pain].
[Feeding|Diapers|Bottle]: {dev}, {n} oz. [Help Me Grow|WIC|Head Start|Early Intervention] referral.
[Veterans Day|Labor Day|Easter Sunday|Christmas|Mother's Day|Super Bowl|Thanksgiving|Memorial Day] weekend, [fell|ate too much|missed doses]. {ab} neg.
[Hmong|Somali|Spanish|Karen|Polish|Navajo|Mandarin|Korean|Arabic|Vietnamese|ASL|Nepali|Tagalog|Russian|Haitian Creole] interpreter [on the iPad|by phone|declined|used].
[Good morning|Good afternoon|Hi all|Hello|Hey team], {w} {c}?
[See|Keep|Tell|Draw|Check|Note|Post|New|Old|Turn|Call|Cut|Grow|Ready|Best|Well|Baby|Post-op|Hand|Upper|Lower] {w} {c}.
[New|Old] PA# [sent|pending|approved]. [Post-call|Callback|Addendum]: gas only, no blood.
[Driver|Ride|Transport] arranged. Drives [a |]red [F150|Silverado|Camry|Subaru|Civic|Ram|Tahoe|Jeep].
[Dept of HHS|CMS form 485|FORM 1500|HIPAA|OSHA|DOT|FMLA|DWC-1] [copy|attached|on file|signed].
[HOME HEALTH CERTIFICATION AND PLAN OF CARE|CERTIFICATE OF MEDICAL NECESSITY|ORDER FOR DURABLE MEDICAL EQUIPMENT|AUTHORIZATION STATUS INQUIRY|BEHAVIORAL HEALTH REFERRAL|PHYSICAL THERAPY EVAL & TREAT|NOTICE OF ACTION|EXPLANATION OF REVIEW|BILLER WORKSHEET]
{ab} {ab} {ab}
{ab}/{ab} [f/u|eval|consult|recheck]
{ab}, {ab}, {ab} [attached|enclosed|pend|to follow].
{ab}: {ab}. {ab}: {n}.
{n} y/o {sex} w/ {dx}, {dx}, on {drug} c/o {c} x {n} d.
{age}[yo|y|F|M|f|m] {dx} {score}, {brand} daily, [3rd|2nd] exacerbation. {lab}. {brand}?
{age} [F|M|yo F|yo M], {dx}, {dx}, on {drug} prn, {lab}.
{age}[F|M|yoF|yoM|y/o m|y/o f] p/w {c}. {ab} {ab}. {lab}.
{W} at {w}. {W} since last {month}. {W} x{n}.
{W} {w}. {W} {w} {c}. {W} {n} d.
- {W} {w} - {W} {w} {w} - {W}
{W}: {w}. {W}: {w}, {w}.
{W} for {c}; {w} if {w}. {W} w/ {ab}.
{W} {w} at school. {W} not {w}. {W} ok.
[Two|Three|One|Four|Five|Several|Both|Another|Neither] {w} {c} since {month}. [Two|One|Three] {w} {w}.
held {n} min, {n} min on phone, {n} min late, bus {n} min
[seen|spent|total|counseling|on hold|late|rest] {n} min. {n} min [walk|video|visit|away].
licensed in [{state}|{st}] only ({st} lic on file). {st} rules? [{state}|{st}] [law|form|Medicaid|waiver] [applies|attached|pending].
moved here from out of state. [{state}|{st}] [Medicaid|PDMP|registry|DMV] checked.
[letter|appeal|call|fax] to [{payer}|Blue Cross|BCBS|UHC|Medicaid] [sent|pending]. {his} insurer is {payer}.
[{payer}|Blue Cross|Medicaid|Medicare] [asks|wants|says|denied|paid] {carc}. {payer} {w} {w}.
[Bot|System|Agent|Auto-reply|Automated|Admin|User|Assistant|Support]: [Hi|Hello]! [Tell me what you need|How can I help|Please hold|One moment].
[Qty|LON|Stmt|Trace|Run|Lit|Item|Ref|Svc|Chg|Adj|Bal|Amt|Units|Mod|Proc|Rend|Serv|Acnt|Icn] {n} [Qty|LON|Amt|Bal|Adj|Mod|UN] {n}
[QTY|AMT|LON|STMT|ACNT|ASG|MOA|PT RESP|GRP|PROV PD|REND PROV|SERV DATE|CLAIM TOTALS|HIC|ICN] {sum} [QTY|AMT|ADJ|DED|COINS] {sum}
[CHAT|LIVE CHAT|CALL|MESSAGE|THREAD] [TRANSCRIPT|LOG|HISTORY|ENDED] {n}:{n}0
herbal "{w} {w}" stopped. sings "{W} {W}". book "{W} of {W}".
[Soph|Frosh|Junior|Senior|Grad|Freshman|Sophomore] year, {w} grades. [Freshman|Junior] {w}.
segment [II|III|IV|V|VI|VII|VIII]. {lab}. grade [I|II|III|IV]. type [I|II|B|A]. jar [A|B|C] {n} mm.
deg [R|L], {ab} 4/5. 35 deg [L|R]. [L|R] [base|cheek|thigh|arm|ear] [clear|path|ok].
[R|L|B] {w} {c}, [R|L] {ep} {n}+. {ab} [R|L]>[L|R].
[A|B|C|D|E|F]. {c}. [A|B|C]: {w} {c}. option [A|B].
24 [Y F|Y M|yo F|yo M] {dx}. {age} [Y|YO] [F|M] {ab}
{w} flow {n}, peak flow {n}0. [Peak|Best|Good|Low|High] flow {n}0.
[Veterans Day|New Year's Eve|Columbus Day|Labor Day|July 4|Halloween|Mother's Day|Diwali|Lunar New Year|Eid|Tet|Ramadan|Lent|Easter] [ok|visit|closed|fell].
[Thurs|Tues|Weds|Mon|Fri] [ok|am|pm|only|recheck|clinic]. Return [Thurs|Tues|Weds|Mon].
[Silverado|Subaru|Camry|F-150|Tacoma|Harley|John Deere|Ford|Chevy] [in shop|wreck|rollover|plow]. [airbags|belted], {ab} neg.
[County|State|City|Tribal|Federal] [Env Health|court|clerk|worker|form|aid] [notified|pending|called].
[PT|OT|ST|RN|MSW|HHA] [eval|2w4|1w8|daily|d/c]. SN 2w1 1w8; HHA 2w4.
[VOC|SOC|ROC|F2F|LUPA|PDGM] {n} [done|due|sent]. VOC obtained.
[Lower|Upper|Left|Right|Slight|Mild|General|Ache|Sharp|Dull|Kidney|Heart|Hand|Foot|Blood|Skin|Bowel|Back|Pelvic] - {w} {c}. [Lower|Slight|General] {w}.
- [Lower|Upper|Slight|General|Deep|Soft|Nontender|Ache|Tender|Warm|Dry|Clean] {w}
- [General|Slight|Lower|Upper|Bilateral|Normal|Limited] [Limited |]{W}: {w} {c}
[Heart Rate|Blood Pressure|Oxygen Saturation|Lower Abdo|Kidney Stones|General Examination|Pulse Rate|Body Temperature|Weight Loss|Sleep Study|Hand Clinic|Range of Motion]: {n} [beats per minute|mmHg|{w}].
[Works|worked|working|job] [in|as|at] [a|the] [Children's Hospital|school|university|lab|law firm|hospital|warehouse|restaurant|nursing home], [lawyer|nurse|cook|driver], high stress.
[student|nurse|clerk|teacher] at [University|school|college|the hospital|a clinic]. Uses no tobacco.
[Benzoyl|Fluorescein|Lidocaine|Microgestin|Phexxi|Zarbee's|Coricidin|Unithroid|Levora|Junel|Sprintec|Apri|Lutera|Yasmin|Estarylla|Tri-Lo|Gianvi|Ocella|Aviane|Camila|Errin] [{w}|tried|added|refilled|caused {c}].
suggested trying {coined} for [{w}|children|{c}]. recommended {coined}. changed to {coined} due to cost.
{coined}. {coined}. {drug}. {coined} {n} IU daily.
[One|Two|No] [ED|UC|ER|PCP] [visit|visits|call] since. [Counselor|Nurse|Attg] [Thurs|Mon|Tues|Fri].
[Tattoo|Piercing|Scar|Mole|Bruise|Splint|Cast|Brace|Boot|Tires|Shift|Lives|Sleeps|Drives|Walks|Cries|Voids|Feeds|Naps] [eyeliner|in {w}|{w} {w}|at {w}|since {month}|x{n}|ok].
picks up at {chain}. {chain} [out of stock|called|PA]. [bill|app|card|plan] [paid|lost|late].
[PLEASE|PLS|KINDLY] [SEE|CALL|ADVISE|RESEND|FIX|REVIEW|SIGN] [ASAP|TODAY|ATTACHED|BELOW]. [EDI|HELP|IT|WEB] [HELP DESK|SUPPORT|PORTAL].
[VAMC|ED|UC|ER|ICU|OB|SNF|PCP|NICU|PACU|UCC] [URGENT CARE|PROGRESS NOTE|PROVIDER NOTE|TRIAGE|TRANSFER NOTE|CENSUS|SIGN OUT]
LOCAL TITLE: [UC|PC|MH|ED|OB|NURSING] [PROVIDER|TRIAGE|PROGRESS] NOTE
[Bot|System]: Is this {w}? [Bot|System]: I found {n} claims. [Bot|System]: {W} {w}.
stop [St. John's wort|{otc}], [St. John's wort|{otc}] {w}. [St. Jude|St. Jude valve] {w}.
[New|Old|Prior] PA# {w}. [New|Old] [phone|ins|card] {w}. [See|see] {w} {w}, [see|cf.] {ab}.
{w} is in {w}; herbal "{w} {w} {w}", [teas|roots|oils].
[ADEQUACY|SOURCE|COMMENT|CLINICAL]: [Satisfactory|Shift in flora|T-zone present|Correlate]. [DHMH|CDC|WHO|FDA|OSHA] {n} sent. Partner tx?
HEARD: {W} {w}. [RAD|LAD|RVH|LVH], {ab}. [IMAGING|CLEAR W/ RAD|OK PER RAD].
`
  .trim()
  .split('\n');
