/**
 * The heads, bodies and feet of documents by kind. A line `@body` stands for running text, `@line` for one sentence,
 * `@sheet` for labels with values, `@web` for the same as a web page.
 */

export const kinds = ['note', 'referral', 'denial', 'fax', 'portal', 'x12'] as const;
export type Kind = (typeof kinds)[number];

const cut = (bank: string): string[] => bank.trim().split('\n===\n');

export const layouts: Readonly<Record<Kind, readonly string[]>> = {
  note: cut(`
[Patient|Patient Name|Name|PATIENT|Pt][:| :] [{pt}|{pt.back}|{pt.back.caps}]   [DOB|Date of Birth|Born]: {dob}   MRN: {mrn}
[Provider|Attending|Seen by|Clinician]: {dr}[, {cred}|]   [Date|Visit date|DOS]: {date}

@body
===
{clinic}
{street}, {ccity}, {st} {zip}
[Tel|Phone|Ph] {phone}

[RE|Patient|Re]: {pt}, {age} y/o {sex}
[Acct|Account|MRN] {acct}

@body

[Dictated by|Signed|Author]: {dr}
===
{clinic.caps}
[PROGRESS NOTE|OFFICE VISIT|CONSULTATION|DISCHARGE SUMMARY|OPERATIVE REPORT]
NAME: {pt.back.caps}
DOB: {dob}   SEX: [M|F]
PCP: {out}[, {cred}|]
INSURANCE: {payer} ID# {member}

@body

Electronically signed by {dr}, {cred} on {date} at {time}
===
[S|SUBJECTIVE]: [{title} {pt.last}|{pt.first}] [c/o|reports] {c}.
@body
{dr}, {cred}
{clinic}
===
| Patient | {pt} |
| DOB | {dob} |
| Clinician | {dr}, {cred} |
| Location | {clinic} |

@body
===
[Operative Report|Procedure Note]
Patient Name: {pt.back}
Surgeon: {dr}, {cred}
Assistant: {dr1}, {cred}
Anesthesia: {out}, {cred}
Facility: {fac}
Date: {date}

@body
===
{date} {time} - {dr.last}, {dr.first}, RN
@body
===
Patient: {pt.back}
Guarantor: {rel} ({Kin})
Address: {street}
{city}, {st} {zip}
Employer: {emp}
Emergency: {rel1} {phone}

@body
===
[Telephone Encounter|Phone Note|Triage Call]
[Caller|Caller name]: {rel} ({kin})
[Taken by|Call taken by]: {dr.first} {dr.last}[, RN|]
Re: {pt}
@body
===
@body

{dr}, {cred}
{clinic}, {ccity}
===
Name: {pt}
Visit: {date}
Hospital: {fac}
City: {city}
Referring MD: {out}
@body
cc: {out1}, {cred}, {fac1}
===
Discharge Summary for {pt.caps} ({mrn})
Admitted to {fac} on {date}, discharged to {fac1}.
Attending: {dr.back}, {cred}
@body
===
{pt.back}   {mrn}   {dob}   {fac}
@body
Signed: {dr.short}, {cred}
===
[History and Physical|H&P|Intake]: {pt}
Informant: {rel}, {kin}
Home: {street}, {city}
Work: {emp}
@body
===
pt {pt.low}  dob {dob}
seen by dr {dr.last.low}
@body
===
@line
===
@line @line
===
@body
===
@sheet

@body
===
@sheet

@body

@sheet
===
@body

@sheet
`),
  referral: cut(`
{date}

{out}, {cred}
{fac}
{street}
{city1}, {st} {zip}
Fax: {phone}

RE: {pt}
DOB: {dob}

Dear Dr. {out.last}:

[Thank you for seeing|I am referring|Please evaluate] [{title} {pt.last}|{pt}], a {age}-year-old {sex}.

@body

[Sincerely|Best regards|Kind regards|Respectfully],

{dr}, {cred}
{clinic}
===
[REFERRAL|REFERRAL FORM|CONSULT REQUEST]
Referring [provider|physician]: {dr}   NPI: {npi}
[Referred to|Specialist|Send to]: {fac}, [attn|attention|c/o] {out}
[Patient|Member]: [{pt.back.caps}|{pt.back}]
Address: {street}
         {city}, {st} {zip}
Phone: {phone}
SSN: {ssn}
Reason: @line
Dx: {code}
Authorization: {auth}
===
To: {fac}
From: {clinic}
Patient: {pt}
Insurance: {payer}, Member ID {member}
Subscriber: {rel}
[Requesting|Ordering] provider: {dr}, {cred}
Notes: @line
@body
===
[Dear Colleague|To Whom It May Concern|Dear Doctor],

@body

[Yours truly|Sincerely|Warm regards],
{dr}, {cred}
[Department of Surgery|Division of Cardiology|Primary Care]
{clinic}
{ccity}, {st} {zip}
===
From the office of {dr}, {cred}
{street}
{ccity}, {st} {zip}

Hi Dr. {out.last},
@body
Thank you,
{dr.first}
===
Order: [MRI|CT|Physical therapy|EMG] {c}
Patient: {pt.back} ({sex}) DOB {dob}
Performing facility: {fac}
Ordered by: {dr}
Scheduler: {dr1.first}
Guardian: {rel}
@body
===
Dear {out},
[Many thanks|Thank you] for accepting {pt} of {city}.
@body
{dr}
Medical Director, {clinic}
===
{clinic}
Referral Coordinator: {dr2}
Referral to: Dr. {out} / {fac} / {city1}
For: {pt.back.caps}
Employer: {emp}
Clinical: @line
===
TO: {out}, {cred} [-|,] {fac}
FROM: {dr}, {cred} [-|,] {clinic}
SUBJECT: {pt}
@body
===
{date}
{fac}
Attention: {out}

Patient {pt} lives in {city} with {kin} {rel.first}.
@body
Sincerely,
{dr}, {cred}
===
@sheet

@body
===
{date}

@sheet

Dear Dr. {out.last}:
@body
===
@sheet
@line

{dr}, {cred}
{clinic}
`),
  denial: cut(`
{payer}
[Claims Department|Appeals Unit|Member Services]

{date}

{pt.full.caps}
{street.caps}
{city.caps}, {st} {zip}

[Member|Member name]: {pt}
Member ID: {member}
Claim [number|no.]: {claim}
Provider: {dr}, {cred}

Dear {title} {pt.last}:

[We received a claim|This letter explains our decision|We are unable to approve payment] for {code}. [Reason|Code] {carc}.

@line

[Sincerely|Yours],
{out}
[Appeals Coordinator|Medical Director|Claims Examiner]
===
EXPLANATION OF [BENEFITS|PAYMENT]
Subscriber: {rel.back}   Patient: {pt.back}   ID: {member}
Claim {claim}   Received {date}
[Provider|Rendering] {fac} ({npi})
Service   Code   Billed   Allowed
{date}   {code}   {money}   {money}   {carc}
Patient account: {acct}
@line
===
REMITTANCE ADVICE  {payer}
Payee: {clinic}   NPI {npi}
Check date {date}
Patient Name        Claim      Billed     Paid   Adj
{pt.back.caps}   {claim}   {money}  {money}  {carc}
{rel.back.caps}   {claim}   {money}  {money}  {carc}
===
[Appeal|Request for reconsideration|First level appeal]
To: {payer} Appeals
From: {clinic}, {ccity}, {st}
Patient: {pt}   Subscriber: {rel}
Claim: {claim}

To whom it may concern:
[I am writing|We write] on behalf of [{title} {pt.last}|my patient {pt}] about the denial dated {date}.
@body
[Sincerely|Respectfully],
{dr}, {cred}
===
{rel}
{street}
{city}, {st} {zip}

Re: {pt}
Dear {rel}:
Your [group|plan] through {emp} does not cover {c}.
@line
===
Denial Notice
Enrollee: {pt.back}
Treating provider: {out}, {cred}, {fac}
Reviewed by: {out1}, {cred}
Group: {emp} ({group})
@line
===
PAID TO: {clinic.caps}
INSURED: {rel.back.caps}
PATIENT: {pt.back.caps}
EMPLOYER: {emp.caps}
REASON {carc}: @line
===
{fac}
Billing Office
{pobox}
{city1}, {st} {zip}

Statement for {pt}
Account {acct}
Guarantor {rel}
Amount due {money}
@line
===
Claim {claim} for {pt} was [denied|reduced|pended] by {payer}.
Rendering {dr.last}, {dr.first}; billing {clinic}.
@line
===
MEMBER {pt.full.caps} ID {member} PROVIDER {dr.full.caps} FACILITY {fac.caps}
@line
===
@sheet

@line
===
{payer}
@sheet

@body
===
@sheet
`),
  fax: cut(`
FAX [COVER SHEET|COVER|TRANSMISSION]
TO: {fac}   FAX: {phone}
FROM: {clinic}   FAX: {phone}
DATE: {date}   TIME: {time}   PAGES: {n}
RE: {pt.back.caps}  DOB {dob}

Comments: [records|notes|labs] [needed|requested] for {pt}, MRN {mrn}. [Please call|Call] {dr.first} at {phone}.
@line
===
From: {fac} {phone}   {date} {time}   P.{n}/{n}

[LAB RESULTS|PATHOLOGY REPORT|RADIOLOGY REPORT|FINAL REPORT]
Patient: {pt.back}
[Born|DOB]: {dob}   Sex: [M|F]
[Ordered by|Ordering|Requested by]: {out}
Collected: {date}

[Glucose|Sodium|Ferritin]  {n} mg/dL
[Creatinine|Potassium|Calcium] 1.1 mg/dL
@line
Call {title} {pt.last} at {phone}.
===
To: Dr. {out}
Attn: {out1.first}
From: {dr.first} at {clinic}
Patient name: {pt}
@line
@line
===
{clinic.caps}
{ccity.caps} {st.caps}
PATIENT {pt.full.caps} SEEN BY {dr.full.caps}
REFERRED TO {fac.caps}
@line
===
PRIOR AUTHORIZATION REQUEST
Patient: {pt}    Phone: {phone}
Prescriber: {dr}, {cred}   NPI {npi}
Office contact: {dr1.first} {dr1.last}
Pharmacy: {fac}
Drug: {drug} {dose}
@line
===
{fac}   Imaging Report
Name: {pt.back.caps}
Referring: {out.back.caps}
Read by: {out1}, {cred}
FINDINGS: @line
IMPRESSION: @line
===
RECORDS RELEASE
I, {pt}, authorize {fac} to release records to {clinic}.
Signed: {pt}   Witness: {rel}
Employer: {emp}
@line
===
Pharmacy refill request
{fac}  {street}  {city}
Pt: {pt.back}
MD: {dr.back}
Drug: {drug}
@line
===
TO {out} FROM {dr}
PT {pt.back.caps} {dob}
@line
NEXT OF KIN {rel.full.caps} {phone}
===
URGENT: {pt}
@line
cc {out}, {cred}
fax sent by {dr.first}, {clinic}
===
@sheet
@line
===
{clinic}
@sheet
@line
===
@sheet
`),
  portal: cut(`
<div class="[box|card|elig]"><h2>[Eligibility|Coverage|Benefits]</h2><table><tr><td>[Member|Name|Patient]</td><td>{pt.back.caps}</td></tr><tr><td>DOB</td><td>{dob}</td></tr><tr><td>Plan</td><td>{payer} PPO</td></tr><tr><td>[PCP|Primary care]</td><td>{out}</td></tr></table></div>
===
[Claim status|Status]: [PAID|DENIED|IN PROCESS]
Claim # {claim}
Patient {pt}
Service {date}
Billed {money}
Last [updated|changed] {date} {time} by {dr.last}
@line
===
[Message|Secure message] from {pt} ({email}):
"[Hi|Hello|Dear] Dr. {dr.last}, [this is {pt.first}|it's {pt.first} {pt.last}]. @line [Thanks|Thank you], [{pt.first}|{pt.initials}]"
Received {date} {time}
===
<ul><li>Patient: <b>{pt}</b></li><li>Provider: {dr}, {cred}</li><li>Location: {clinic}</li><li>City: {ccity}</li></ul><p>@line</p>
===
[New appointment|Appointment reminder]
{pt} with {dr}, {cred}
{clinic}, {street}, {ccity}
{weekday} {date} {time}
===
<table class="rows"><tr><th>Subscriber</th><td>{rel}</td></tr><tr><th>Dependent</th><td>{pt}</td></tr><tr><th>Employer</th><td>{emp}</td></tr><tr><th>Address</th><td>{street}<br>{city}, {st} {zip}</td></tr></table>
===
Logged in as {dr.first} {dr.last} ({clinic})
Member search: {pt.back}
1 result: {pt.back.caps} | {dob} | {city}
===
from: {pt.low}
to: dr {dr.last.low}
hi dr {dr.last.low}, my {kin} {rel.first.low} [has|had] {c}. thanks {pt.first.low}
===
{dr.last.caps}, {dr.first.caps} [approved|submitted|edited] claim {claim} for {pt.last.caps}, {pt.first.caps}
@line
===
<span data-patient="{pt}" title="{pt.back}">{pt.first}</span> <em>seen by</em> Dr. {dr.last}
<p>@line</p><p>@line</p>
===
Welcome back, {pt.first}!
Your care team: {dr}, {cred}; {dr1}, {cred}
Your pharmacy: {fac}
@line
===
[Reply|Note] from {dr}, {cred}: {pt.first}, @line - {dr.first}
===
Eligibility for {pt}: Active. Group {emp}. PCP {out}. Facility {fac}.
===
@web
===
@web<p>@line</p>
===
@sheet
@line
===
<h1>[Summary|Profile|Details|Visit]</h1>@web
`),
  x12: cut(`
ISA*00*          *00*          *ZZ*[CLINIC|PROVIDER|SENDER|PRACTICE]         *ZZ*[PAYER|RECEIVER|PLAN]          *250101*1200*^*00501*000000001*0*P*:~
GS*HS*[CLINIC|PROVIDER|SENDER|PRACTICE]*[PAYER|RECEIVER|PLAN]*20250101*1200*1*X*005010X279A1~
ST*270*0001*005010X279A1~
NM1*PR*2*{payer}*****PI*60054~
NM1*1P*1*{dr.last}*{dr.first}****XX*{npi}~
NM1*IL*1*{pt.last.caps}*{pt.first.caps}****MI*{member}~
N3*{street.caps}~
N4*{city.caps}*{st}*{zip}~
DMG*D8*{d8}*F~
===
GS*HP*[PAYER|PLAN]*[CLINIC|PROVIDER|PRACTICE|HOSPITAL]*20250101*0900*1*X*005010X221A1~
ST*835*0001~
CLP*{claim}*4*500*0**12*{claim}~
NM1*QC*1*{pt.last.caps}*{pt.first.caps}~
NM1*82*1*{dr.last.caps}*{dr.first.caps}****XX*{npi}~
N1*PE*{clinic.caps}*XX*{npi}~
N4*{ccity.caps}*{st}*{zip}~
CAS*CO*45*120~
===
ST*837*0001~
NM1*85*2*{fac.caps}*****XX*{npi}~
N3*{street.caps}~
N4*{city1.caps}*{st}*{zip}~
NM1*IL*1*{rel.last.caps}*{rel.first.caps}****MI*{member}~
NM1*QC*1*{pt.last.caps}*{pt.first.caps}~
HI*ABK:{code}~
===
ST*276*0002~
NM1*41*2*{clinic}*****46*{tin}~
NM1*IL*1*{pt.last.caps}*{pt.first.caps}****MI*{member}~
TRN*1*{acct}~
DTP*472*D8*{d8}~
===
ST*277*0003~
NM1*QC*1*{pt.last}*{pt.first}****MI*{member}~
NM1*DN*1*{out.last}*{out.first}~
REF*1K*{claim}~
`),
};
