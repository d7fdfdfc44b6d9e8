/** Denials, remittances, explanations of benefits, appeals. In columns, in shorthand, with what was scribbled on the margin. */
export const denialsDense = `
{payer}   [PART B|JURISDICTION {n}|MEDICAID]        REMITTANCE ADVICE
PROVIDER: {clinic.caps}     NPI: {npi}     PAGE {n} OF {n}
CHECK/EFT #: {acct}             DATE: {date}   TAX ID {tin}

REND PROV   SERV DATE      POS NOS  PROC   MODS   BILLED   ALLOWED   DEDUCT   COINS   GRP/RC-AMT      PROV PD
-----------------------------------------------------------------------------------------------------------------
NAME {pt.back.caps}      MID {member}    ACNT {acct}     ICN {claim}   ASG Y  MOA {rarc} {rarc}
{npi}  {d4} {d6}  11  1   {proc}  25      {sum}   {sum}    {sum}    {sum}   {carc}   {sum}     {sum}
{npi}  {d4} {d6}  11  1   {proc}          {sum}   {sum}    {sum}    {sum}   {carc}   {sum}     {sum}
                                                                                 REM: {rarc} {rarc}
PT RESP  {sum}      CLAIM TOTALS         {sum}   {sum}    {sum}    {sum}            {sum}     {sum}
CLAIM INFORMATION FORWARDED TO: {payer}

NAME {rel.back.caps}      MID {member}    ACNT {acct}     ICN {claim}   ASG [Y|N]
{npi}  {d4} {d6}  11  1   {proc}          {sum}   {sum}    {sum}    {sum}   {carc}   {sum}     {sum}

--- [handwritten on print-out|sticky note|biller note] ---
@tersenamed
===
PAYER CALL LOG -- {dr.firsti.low}.
{md} {time}  called {payer} {phone}, held {n} min, rep {out.first} (call ref {auth})
pt = {pt}, dob {dob}, id {member}
dos {date}, {money}, {c} w/ {ab}, dr {dr1.last}
- clm "{claim}" rec'd {md}, finalized {md}, denied {carc} = says other ins primary
- they show {payer} thru {his} {kin} ({rel}, works at {emp}) eff {date}
{md} {time}  pt called at {phone}, lm. no phi on vm
{md}  {pt.first} cb. {he} will call the number on card today. also moved: {street} {city} {zip}
{md}  rep {out1.firsti}., ref {auth}: COB updated {md}, claim sent back, {n} bus days
{md}  PAID {money} eft {acct} :) path from {fac} is their own bill
===
PEER TO PEER - my own notes, {dr.short} {cred}
{weekday} {date} {time} - {time}

Pt: {pt.firsti}. ({pt.last}) {dob}, {payer} {member}
Req: MRI [L-spine|C-spine|brain] w/o. Ref {auth}. Denied {md} "[conservative care not documented|not medically necessary]"
Reviewer: {out}, family med, works for {payer}. callback {phone}

What I told him:
@dashes
OUTCOME: [OVERTURNED|UPHELD|PEND] on the call. new auth {auth}, valid {md}-{md}, site must be {fac} not {fac1}.
{dr1.first} pls schedule + call pt at work {phone} ({emp})
===
Timely filing dispute / reconsideration
Submitted via portal by {dr}, {cred}   {date}

Patient name ............ {pt.back.caps}
PMI / member no. ........ {member}
Birth date .............. {dob}
Claim (TCN) ............. {claim}
Svc date ................ {date}
Denied .................. {date} with {carc}, time limit for filing has expired
Billing NPI ............. {npi}
Amount .................. {sum}

Explanation:
@body

OUTCOME (payer use): upheld ( )   overturned (X)   by: {out.short}   on {date}
===
{payer.caps} WORKERS COMPENSATION
EXPLANATION OF REVIEW

CLAIMANT   : {pt.back.caps}            D/INJURY : {date}
SSN        : {ssn}                  CLAIM    : {claim}
EMPLOYER   : {emp.caps}              ADJUSTER : {out.short.caps}  {phone}
PROVIDER   : {clinic.caps}, {street.caps}, {ccity.caps} {st} {zip}
BILL ID    : {acct}            PROCESSED: {date}

LN  DOS          CODE   UN   CHARGE    ALLOWED   REASON
01  {date}  {proc}   1    {sum}    {sum}    {rarc}
02  {date}  {proc}   3    {sum}      0.00    {rarc} see below
03  {date}  {proc}   2     {sum}      {sum}    {rarc}   ({drug} {dose} IM)

MESSAGE: @capsline

----- reply faxed {md} by {dr.first} -----
@tersenamed
===
{payer}   Part D Coverage Determination
NOTICE OF DENIAL OF MEDICARE PRESCRIPTION DRUG COVERAGE

Enrollee's Name: {pt.caps}       Member number: {member}
Rx BIN {acct}  PCN MEDDADV                Case: {claim}

We denied coverage or payment under your Medicare Part D benefit for the following prescription drug that you or your prescriber ({dr}) requested:

     {brand.caps} ({drug}) {n} mg/0.5 mL pen, 4 pens / 28 days

We denied this request because: the request did not show a trial of {drug}. We saw {drug} fills on {date} and {date} at {fac}.
To appeal: fax {phone}; mail {pobox}, {city1}, {st} {zip}.

Sticky note from {dr.initials}: She DID take {drug}, in {city2}, {lab}. See old records {his} {kin} {rel.first} e-mailed ({email}).
===
835 print (human readable)                                            Run {d8}
Payer: {payer}        Payee: {clinic.caps} NPI {npi}   Trace {acct}

CLP  {acct}   status 4 DENIED   chg {sum}  pd 0.00  ptresp 0.00   ICN {claim}
  Patient ...... {pt.flat.caps}   HIC {member}
  Rendering .... {dr.flat.caps}
  Stmt dates ... {d8} - {d8}   Received {d8}
  SVC {proc}  {d8}  {sum}   CO 22  {sum}   RARC {rarc}
  SVC {proc}  {d8}  {sum}   CO 22
  SVC {proc}  {d8}  {sum} CO 22  / CO 18  dup
  Lit: [THIS CARE MAY BE COVERED BY ANOTHER PAYER|NO AUTH ON FILE|EXACT DUPLICATE]

BILLER WORKSHEET
@tersenamed
@tersenamed
===
{payer.caps}
Notice of action

{pt.caps}
{street.caps}
{city.caps} {st}  {zip}

Member ID: {member}     Notice date: {date}     PA# {auth}

We got a request from {dr.caps} at {clinic.caps} for:
  {brand.caps} {n}-{n} MG TABLETS, {n} PER {n} DAYS, {n} FILLS
We are denying this request on: {date}
Reason: The {dx} and {score} were not sent.

Mail to Legal Docket Clerk, {pobox}, {city1} {zip}. Fax {phone}.

- - - - - - - - - -
clinic copy, notes by {dr1.first} ({cred})
{md} @tersenamed
{md} @tersenamed
{md} APPROVED thru {date}. {fac} to fill.
===
I am writing on behalf of my patient, {pt}, to appeal the denial dated {pd} ({payer}, member {member}) of {c}.

I've known {pt.first} for {n} years. @body
Your nurse, Ms. {out.last}, told my office manager {dr1.first} that "{c} is a symptom code".

I'd welcome a call: {phone}. You can reach {title} {pt.last} at {phone}.

{dr}, {cred}
{clinic}   NPI {npi}   TIN {tin}
P.S. {His} date of birth in your letter ({dob}) is wrong; it is {dob}.
===
{payer.caps} -- DME MAC
MEDICARE REDETERMINATION NOTICE  (UNFAVORABLE)

{date}

{pt.caps}
{street.caps}
{city.caps}, {st}  {zip}

Appeal number {claim}
Supplier: {fac.caps}
Ordering: {dr.caps}, {clinic.caps}, {npi}

Dear {pt}:

This letter is to inform you of the decision on the appeal received {date} for a {dev}, {proc}, delivered {date} (claim {claim}).

FACTS: The device, {dev}, serial {serial}, was set. {score}.
DECISION: Coverage requires a visit BEFORE the test. @line

If you need help, your {kin} {rel}, named as representative until {date}, can call {phone}.
===
EXPLANATION OF BENEFITS - THIS IS NOT A BILL
{payer}                                    {date}
{pt.caps}
{street.caps}
{city.caps} {st} {zip}
MEMBER/ID            PATIENT            PROVIDER          CLAIM       GROUP
{rel.caps}           {pt.first.caps}    {dr.last.caps} {cred}    {claim}   {emp.caps}
DATE       SERVICE                CHARGED   NOT COVERED   NOTE    PLAN PAID   YOU OWE
{md}       [OFFICE VISIT|LAB|X-RAY|{ab}|SURGERY]   {sum}  {sum}  {rarc}  {sum}  {sum}
{md}       [OFFICE VISIT|LAB|X-RAY|{ab}|SURGERY]   {sum}  {sum}  {carc}  {sum}  {sum}
TOTALS   {sum}  {sum}  {sum}
NOTE {rarc}: @line
===
PT NAME            ACCT      DOS      CPT   CHG     PAID    ADJ    DENIAL      WORKED BY
{pt.back}   {acct}   {md}   {proc}   {sum}   {sum}   {sum}  {carc}  {dr.first}
{rel.back}   {acct}   {md}   {proc}   {sum}   {sum}   {sum}  {carc}  {dr.mono}
{rel1.back}   {acct}   {md}   {proc}   {sum}   {sum}   {sum}  {carc}  {dr1.first}
@terse
===
WORK QUEUE {dr.first} {date}
{claim}  {pt.back}  {payer}  {carc}  {money}  {n}d  [call|appeal|fix|w/o]
{claim}  {rel.back}  {payer}  {carc}  {money}  {n}d  [call|appeal|fix|w/o]
{claim}  {rel1.back.caps}  {payer.caps}  {carc}  {money}  {n}d  {out.last}
@terse
===
{pd} appeal #{n} faxed {phone}, attn {out}. {pt.back}, {claim}, {carc}. encl: {ab}, op note ({dr.last}), path ({fac}), letter from {kin} {rel.first}
{pd} rcvd per {out1.first}. {n} d
{pd} upheld, Dr. {out2} ([ortho|IM|peds]). ext review?
===
To: {payer}, [Grievances|External Review|Attn Medical Director]
{pobox} {city1} {zip}
Re: {pt}, {member}. Treating: {dr}, {cred}, {clinic}.

[My|Our] [wife|husband|son|daughter|mother] {pt.first} was denied {brand} for {dx}. @line Dr. {dr.last} and Dr. {out.last} at {fac} both {w}. I lost {n} days at {emp}.

{rel}, {street}, {city} {zip}
===
INVOICE {acct}   {clinic.caps}   {street.caps}  {ccity.caps} {zip}
BILL TO: {rel.caps}   PT: {pt.caps}   DOS {date}   PROV {dr.short.caps}
{proc} {ab}  {sum}
{proc} {dev}  {sum}
LESS {payer.caps} {sum}   ADJ {carc} {sum}   BAL {sum}
PAST DUE. CALL {dr1.first.caps} {phone}
===
SPEND DOWN / COB / CROSSOVER NOTES
{pt.last}: {payer} prime, {payer} 2nd thru {kin} {rel.first} @ {emp}
{rel1.last}: {payer} termed {md}, {emp} laid off
{rel2.last} ({city}): {ab} only, {carc}
`;
