/** What may stand above and below any document: letterheads, banners, page lines, seals of who made it. */
export const letterheads = `
{fac}
===
{fac.caps}
===
{clinic.caps}
{street.caps}   {ccity.caps} {st} {zip}
===
{clinic}
"{W} that {w}."
===
{clinic} | {street}, {ccity}, {st} {zip} | {phone}
===
** {fac.caps} **   {phone}   {date}
===
{fac}, {city1}
{dr}, {cred}    {dr1}, {cred}    {out}, {cred}
===
{dr.last} & {dr1.last} {cred}
{street}, {ccity} {zip}
===
{fac.caps}
[A member of|Part of|A service of|Affiliated with] {fac1}
===
{clinic.caps}       [PAGE|Page|pg] {n}
{pt.back.caps}   {mrn}
===
FROM: {fac.caps}     FAX NO. {phone}     {date} {time}  P{n}
===
{date} {mil}  {fac.caps}  ->  {clinic.caps}  p {n}/{n}
===
Facility: {fac}   Unit: [ED|3W|ICU|OB|Peds]   Provider: {dr.back}
===
{emp.caps} [HEALTH PLAN|EMPLOYEE CLINIC|BENEFITS]
===
{fac} - [Dept of|Division of|] [Cardiology|Surgery|Radiology|Pediatrics]
{out}, {cred}, [Chief|Director]
===
[scanned|SCANNED] {date} {dr.user}   {pt.flat.caps}
===
{payer.caps}
[PROVIDER SERVICES|CLAIMS|APPEALS|UM DEPT]
===
From the desk of {dr}
===
{clinic.low} / {dr.low} {date}
===
{fac.caps}
NPI {npi}  TIN {tin}
{city1.caps} {zip}
===
{pt}
{date}
===
{pt.last.caps}, {pt.first.caps}   {dob}
===
[Copy|Draft|Addendum|Amended|STAT|URGENT|RUSH|2nd request]
===
{fac.caps}  *  {fac1.caps}  *  {fac2.caps}
===
{city1.caps} OFFICE: {fac}
`;

export const footers = `
{dr}, {cred}
===
{dr.mono}/{dr1.mono.low}
===
cc: {out}, {cred}; {fac}
===
{fac}, {city1} {zip} · {phone}
===
Printed {date} {time} by {dr.user}
===
[Dictated|Typed|Entered|Scanned|Filed] {date} {dr.mono}
===
{clinic.caps}
===
{pt.back.caps}  {mrn}  [PAGE|Page] {n} of {n}
===
Reviewed: {dr.short} {cred} {md}
===
{rel} ({kin}) {phone}
===
[orig|copy] to {fac}; {out.last}; chart
===
{fac.caps} IS [PART OF|A MEMBER OF] {fac1.caps}
===
/es/ {dr.caps} {cred} {stamp}
===
Sent from my [iPhone|phone|iPad] - {dr.first}
===
[Thx|Thanks|Best|Regards|Sincerely],
{dr.first} {dr.last}
{clinic}
`;
