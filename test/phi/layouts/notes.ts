/** Notes of visits, of nurses, of procedures. */
export const notes = `
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
`;
