/** Referrals and orders. */
export const referrals = `
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
`;
