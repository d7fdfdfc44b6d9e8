/** Web pages, messages, chats, status lines. */
export const portals = `
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
`;
