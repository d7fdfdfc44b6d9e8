/** Fax covers, results, requests of pharmacies, forms. */
export const faxes = `
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
`;
