/** Fax covers, results, requests of pharmacies, forms. In columns, in shorthand, with what was scribbled on the margin. */
export const faxesDense = `
From: {fac.caps}  {phone}      {date} {time}       Page {n} of {n}
==========================================================================
FINAL REPORT                                     ACCESSION  {claim}
Patient  {pt.back.caps}               SEX [M|F]  AGE {age}
DOB {dob}   Pt ID {mrn}
Ordering {dr.back.caps}.   Client {clinic.caps}  acct {acct}
Collected {date} {mil}   Received {date} {mil}   Reported {date}
--------------------------------------------------------------------------
TEST                    RESULT      FLAG    REF
SODIUM                  {n}         L       135-145 mmol/L
[POTASSIUM|CREATININE|GLUCOSE|HbA1c|PSA|FERRITIN]               {n}.{n}         H       3.5-5.1
   *** not hemolyzed ***
[eGFR (CKD-EPI 2021)|TSH|LDL|WBC|HGB]       {n}          L       >59

PHONED: {lab} TO RN {out.firsti.caps} @ {phone} {mil} READ BACK OK
Perf at {fac1.caps}, {street}, {city1} {zip}. CLIA 37D{acct}  Dir {out1.short} {cred}
===
***** RX REFILL REQUEST *****   {time}   {date}
{fac.caps}      NCPDP {acct}
{street.caps} {city1.caps} {st} {zip}    PH {phone} FX {phone}

PRESCRIBER: {dr.caps} {cred}     DEA# {lic}      FAX {phone}
{clinic.caps}

PATIENT: {pt.back.caps}      DOB: {dob}
ADDR: {street.caps}  {city.caps}  {zip}   PH {phone}

RX# {acct}     ORIG {date}    LAST FILL {date}    REF REM 0
{drug.caps} {n} MG TAB   #90   SIG: T 1 T PO QD
{brand.caps} {n} MG/3 ML #1 PEN   SIG: INJ {n} MG SQ QWK

{box} OK + ___ refills    {box} DENY - needs appt    {box} CHANGE TO ________
pharmacist note: pt states {payer} rej 75, wants PA key {auth}. mother {rel.first} picks up.      {out.mono} RPh
===
{fac.caps}
        RADIOLOGY  REPORT            fax'd {date} {mil}

PATIENT  {pt.back.caps}
DOB {dob} ({age90})        FACILITY  {fac1}  RM {n}
REF  {dr.back.caps} {cred}       EXAM#  {acct}
EXAM   CHEST 1V AP;  {side} HIP 2V              {date} {time}

Hx: @terseclinical
FINDINGS
@terseclinical
@terseclinical
IMPRESSION
1. Acute {side} [femoral neck|rib|hip] fx.
2. {side} [basilar|lower lobe] {dx}.

CRITICAL: called to LPN {out1.first} at {phone} and to {kin} {rel} {phone} at {mil}.

{out}, {cred}   (electronic signature)
cc: {fac2}  {phone}
===
          [CYTOLOGY / HPV|SURGICAL PATHOLOGY|MICROBIOLOGY]         {fac.caps}
                                 {street}  {city1}  {st} {zip}
 Name      : {pt.back}
 DOB / Sex : {dob} / F
 Specimen  : {acct}             Coll : {date}   Rec : {date}
 Client MRN: {mrn}
 Submitting: {dr}, {cred}  {npi}
 Ins       : {payer}  {member}

 SOURCE: {dev}, cervical/endocervical.  LMP {md}
 @terseclinical
 Screened by {out.short} CT(ASCP)   Path: {out1} {cred}   {date}
===
{date} {time}       {fac.caps}        {phone}         p.{n}

     [MAMMOGRAPHY|DEXA|COLONOSCOPY]  -  [RECALL|REMINDER]  LETTER

{pt}
{street}
{city}, {st} {zip}

Dear {title} {pt.last},

@body
We have held {pd} at {time} for you. Transport: {role} {out1.first} can pick up, trip # {acct}.

                   {out.short}, {cred}
cc {dr.short} {cred} / DOB on file {dob} / chart {mrn}
===
[SOCIAL SECURITY ADMINISTRATION|DEPARTMENT OF SOCIAL SERVICES|STATE OF {st}]
DISABILITY DETERMINATION / DDD      FAX {phone}
 {date}          Case# {claim}        Adjudicator  {out.short} ext {n}

 RE CLAIMANT:  {pt.full.caps}     AKA {pt.nick.caps} {pt.last.caps}
 SSN:  {ssn}          DOB: {dob}

 Your patient alleges: {dx}, {dx}, depression, {ep}.
 He reports treatment by Dr {dr} at your facility since 2017.

 We need, within 10 days:
   - notes {md} to present
   - {ab} w/ tracings
   - opinion, {ab} form

 Last worked {emp} until {date}. Third party: {kin} {rel} {phone}.
===
Dept of HHS   CMS form 485      HOME HEALTH CERTIFICATION AND PLAN OF CARE

1. HI Claim No. {member}   2. SOC {date}   3. Cert {date} To {date}   4. MRN {mrn}   5. Prov {acct}
6. {pt.back.caps}                          7. {fac.caps}
   {street.caps}                        {street.caps}
   {city.caps} {st} {zip}                 {city1.caps} {st} {zip}
8. DOB {dob} ({age90})   9. Sex {box}M {box}F
11. {code}  {dx}     {date}
13. {code} {dx}; {code} {ep} dis. (hx); {code}
10. Meds: {drug} {sig} (N), {drug} {sig}, {brand} {n} mcg, O2 2L NC cont., {brand} {n} (C)
14. DME: O2, whlr, {dev}     17. Allergies: PCN
18A. amb w/ assist    19. oriented, forgetful
21. SN 2w1 1w8; HHA 2w4; wt daily. {title} {pt.last.caps} wife {rel.first.caps} ({age90}) instruct.
22. Rehab potential fair. D/C to care of dtr {rel1.caps} {phone}
23. {out.caps} RN   VOC {date} {time}
24. {dr.short.caps}, {cred}  {clinic} {phone} NPI {npi}
===
TO     {payer.caps} [PROVIDER INQUIRY|APPEALS|CLAIMS]   {phone}
FROM   {clinic}  {phone}
DATE   {date}
PAGES  1+EOB

RE     {pt.caps}  {member}  GRP {group}
       DCN {claim}   DOS {date}   {money}
       NPI {npi}   TIN {tin}

@terse
Your rep {out.first} call ref {auth} said corrected claim freq 7.

Thank you, {dr}, billing mgr for {dr1} {cred}
===
{clinic.caps} FAX {phone}
ATTN {out.first.caps} / MED RECORDS
RE {pt.back.caps} {dob}
[PLS SEND|NEED] [LAST OV|H&P|{ab}|OP NOTE] {md}-{md} [ASAP|STAT|BEFORE APPT {md}]
@capsline
THX {dr.first.caps} X{n}
===
HOSPITAL FACE SHEET
PT: {pt.back.caps}  MR {mrn}  ACCT {acct}  ADM {date} {mil}  RM {n}-A  SVC [MED|SURG|OB|PED]
ADDR: {street.caps} {city.caps} {st} {zip}  PH {phone}  SSN {ssn}  REL [BAP|CATH|NONE]
EMP: {emp.caps}   OCC: [RN|DRIVER|RETIRED|COOK]
NOK: {rel.back.caps} ([SPOUSE|DTR|SON|MOTHER]) {phone}   EC: {rel1.back.caps} ([FRIEND|SIS|BRO]) {phone}
ATT: {out.back.caps}   PCP: {dr.back.caps}   ADM DX: {dx}
INS1: {payer.caps} {member}  SUBS: {rel.caps}  INS2: NONE
===
{fac.caps}
{city1.caps}
TO DR {dr.last.caps} FROM {out.caps} {cred} RE {pt.back.caps} {dob}
@capslines
{out.last.caps} {cred}
===
PHARMACY CLARIFICATION   {fac}   {phone}
Rx {acct}  {pt.back}  {drug} {sig}
[Interaction|Dose|Qty|NDC|DAW|Allergy] w {brand}? {out.first} RPh
Reply: ok, {dr.mono} {cred} {md}
===
[EMS RUN|AMBULANCE] REPORT  {fac}  unit {n}  {date} {mil}
Pt {pt.back.caps} {age}[M|F] {street.caps} {city.caps}
C/C {c.caps}. GCS 15. {vital}. {ep} NEG. MEDS {drug.caps}, {drug.caps}.
CREW {out.short.caps} / {out1.short.caps}  TO {fac1.caps}, RN {out2.first.caps}
===
IMMUNIZATION RECORD  {pt.flat.caps}  {dob}
{ab} {date}  {ab} {date}  {ab} {date}  {fac.caps}
{ab} {date}  {dev} lot  {out.mono} {cred}
SCHOOL: {emp.caps}   PARENT: {rel.caps}
===
Transcribed: {dr.mono}/{dr1.mono.low}  D: {date}  T: {date}
{dr}, {cred}
cc:  {out}, {cred}
     {out1.back}
     {fac}, {city1}
`;
