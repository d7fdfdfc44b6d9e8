/** Referrals and orders. In columns, in shorthand, with what was scribbled on the margin. */
export const referralsDense = `
To: {fac}
From: {dr.short}, {clinic}
{date}

re {pt} ({age} y), {dob}

Hi {out.first} — can you squeeze this [kid|one|lady] in?
@terse
Thanks, owe you coffee

{dr.first}
{email} | cell {phone}
===
ORDER FOR DURABLE MEDICAL EQUIPMENT / Detailed written order

Beneficiary  : {pt.back}
HICN/MBI     : {member}
DOB          : {dob}        Ht 4'11"   Wt {n} lb
Address      : {street}
               {city} {st} {zip}
Phone        : {phone}  ({kin} {rel.first} at {phone} for delivery)
Supplier     : {fac}  fax {phone}

Item                               Qty   LON
(1) {dev}                           1    99
(2) {proc} {dev}                   1    99
(3) {dev} NOT ordered

Narrative: @terseclinical @tersenamed
Ordering: {dr}, {cred}      NPI {npi}     Lic {lic}
===
ORDER REQUISITION — [IMAGING|LAB|PT|SLEEP]
============================================
Ordered {date} {time} by {dr.back.caps} {cred} (auth'd by proxy: {dr1.user})
Order #  {claim}         Priority  [ASAP|STAT|Routine] ({n}d)
Patient  {pt.back.caps}    {age} [Y F|Y M|yo F|F|M]     DOB {dob}
MRN      {mrn}                 Phone {phone}
Exam     MRI [PITUITARY|BRAIN|L-SPINE|{ab}] [W WO|W/O|WO]
Dx       {code} {dx}; {code}
Hx       @terseclinical
Q        Preg? No. Claustro? YES – {drug} 1 mg, needs driver ({kin} {rel.first} has car)
         Implant? {ab} no; [cochlear|{dev}] no
Site     {fac}  {phone}
Payer    {payer}  ID {member}  PA {auth} exp {date}
Results to  {clinic}; cc [endocrine|ortho|PCP] {out.last}
Note     @tersenamed
===
{dr}, {cred}
[Hand & Upper Extremity|Foot & Ankle|Head & Neck|Sports Medicine|Spine|Pain Management|Internal Medicine & Pediatrics]
{clinic} · {street} · {ccity} {zip}

REQUEST FOR AUTHORIZATION

{date}

{payer}
Attn: {out}, Claims
{pobox}
{city1}, {st} {zip}

Injured worker:   {pt}
Claim number:     {claim}        ADJ {acct}
Employer:         {emp}
DOB:              {dob}

Dear [Mr.|Ms.] {out.last}:

I re-examined {title} {pt.last} in {month}.
@body
Please contact my coordinator {dr1.first} at {phone}. The worker: {phone}, attorney {rel}.

Very truly yours,
{dr}, {cred}   Lic. {lic}   TIN {tin}
===
[BEHAVIORAL HEALTH|PHYSICAL THERAPY|HOME HEALTH|SLEEP|CARDIOLOGY|WOUND] REFERRAL -- {clinic} -> {fac}
date: {date}

1. Who: {pt} ([{pt.nick}|{pt.first}]), {age}, b. {dob}. @tersenamed
2. Guardian: {kin} {rel} {phone}. {Kin} {rel1.first} is in {city1}
3. Ins: {payer} {member} grp {group}
4. Why: @terseclinical
5. Tx so far: {drug} {n} started {md}, {n} from {md}. {otc} {n}.
6. Hx: {ep} mild, {ep}. NKDA. No {c}. UDS {ab}.
7. Ask: weekly {ab}. [School counselor|PO|Case mgr] [Mrs|Mr|Ms] {out.last} can be reached {phone}.

Urgency: within {n} d. Who will call family? -- {fac} ({out1.first}) said by {md}.

{dr}, {cred}  npi {npi}
===
pt ord -- fax back to {phone}
[PHYSICAL THERAPY EVAL & TREAT|OT EVAL|SPEECH EVAL|HOME HEALTH ORDER]

Name  {pt.back}      bd {dob}      ph {phone}
Date  {date}
Dx    S/P {side} {ab} {md} Dr. {out.last} @ {fac}  {code}
WB    {ab}, @terseclinical
Freq  2-3 / wk x {n}
Incl  @terseclinical
Ins  {payer} {member}.
@tersenamed
x {dr.short} {cred}      {npi}
===
{clinic}
{street}, {ccity}, {st} {zip}
Ph {phone}   Fax {phone}   NPI {npi}   Tax ID {tin}

{date}

{out}, {cred}
{fac}
{street}
{city1} {zip}

RE:  {pt}
     Date of birth {dob}
     {payer} ID {member}, referral no. {auth} ({n} visits)

Dear Dr. {out.last},

Thank you for seeing {title} {pt.last}, a {age}-year-old with {dx}, on {brand} {n} mg. @terseclinical
@body
{His} {kin} {rel.first} ({phone}, works at {emp}) will interpret.

With kind regards,

{dr}, {cred}
Encl: US report, labs x3, card copy
===
[ref|REF|eref|econsult] {payer} {auth} {pt.back} -> {out.last} ({fac}) {n}v exp {date}
@terse
===
Hi {out.first}, [quick one|curbside]: {age}[F|M], {dx}, {lab}, {ep} +, {score}. {drug} {n} not helping. [See em|Worth a look]? {dr.first} {phone}
===
{out.last} -
{pt.first} {pt.last}, {age}, {dx}. {drug}, {drug} no help. {ep} +, {lab}. {kin} {rel.first} brings {his}. Thx - {dr.last}
===
REASON FOR CONSULT: {dx}, {ep}. REQUESTED BY {dr.last.caps} FOR {pt.back.caps} BED {n}. CALLED TO {out.last.caps} {mil}.
@capslines
===
[Intake|New pt packet] {fac} <- {clinic}
Pt {pt} ([{pt.nick}|prefers {pt.nick}]) {dob} {phone}
Parent(s) {rel}, {rel1}
School {emp}
Concern {c}, {dx}, {score}
Ref by {dr.first} {dr.last} {cred}
===
SECOND OPINION - {pt.back}
Onc: {out.last} ({fac}). Surg: {out1.last} ({fac1}). Rad onc: {out2.short}.
{dx} {score}. s/p {ab} {pd}, {brand} x{n}, {lab}.
{kin} {rel.first} wants [{fac2}|trial|hospice].
{dr.short} {cred}
`;
