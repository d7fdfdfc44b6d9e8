/** Denials, remittances, explanations of benefits, appeals. */
export const denials = `
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
`;
