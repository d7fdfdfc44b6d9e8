/** Web pages, messages, chats, status lines. In columns, in shorthand, with what was scribbled on the margin. */
export const portalsDense = `
[MyChart-like inbox|Inbox|Conversation] > "{c} [pills|question|refill]"
Participants: {pt.first} {pt.last}, {dr} {cred}, {dr1.first} (nurse pool)

{ob}{date} {time}{cb} {pt}
hi dr {dr.last.low}, i got the letter about my {lab}. my {kin} {rel.first} uses the same {drug} lol

{ob}{date} {time}{cb} {dr1}, {cred}
Hi {pt.first}, only the {n} mcg, empty stomach. Tell {rel.first} to call us, is he {dob}?

{ob}{date} {time}{cb} {pt}
yes thats him. can you send mine to {fac} not {fac1}, im working at {emp} now. new phone {phone}

{ob}{date} {time}{cb} {dr}, {cred}
Sent. Repeat labs week of {pd} at {fac2}. Also your {lab}, we'll talk {drug}. -{dr.mono}
===
AUTHORIZATION STATUS INQUIRY                         Printed {date} {time} by {dr.user}
=========================================================================
Auth #        : {auth}          Status : PEND - CLINICAL REVIEW
Member        : {pt.flat.caps}       ID     : {member}   DOB : {dob}
Plan          : {payer.caps} MMA
Req provider  : {clinic.caps}  {npi}
Serv provider : {out.back.caps}  {npi}
Facility      : {fac.caps}, {city1.caps} {st}
Service       : [SPINAL CORD STIMULATOR TRIAL|LUMBAR ESI|SLEEP STUDY|KNEE ARTHROSCOPY|{dev}]  x1     {date} - {date}
Dx            : {code} {dx} {side} LEG   {code}
-------------------------------------------------------------------------
{pd}  RECEIVED VIA FAX {phone}
{pd}  NURSE {out1.short.caps}: NEED PSYCH EVAL, {ep}, LIST OF MEDS ({drug} DOSE?)
{pd}  PSYCH EVAL RECD FROM DR {out2.short.caps} DATED {md}. MBR SEEN W/ MOTHER {rel.first.caps}
{pd}  SENT TO MD. DUE {date}
===
LIVE CHAT TRANSCRIPT   {payer} Provider Support      chat id {acct}
{date}

Bot: Hi! Tell me what you need.
{clinic.low}: claim status
Bot: Member ID?
{clinic.low}: {member}
Bot: Is this {pt.firsti}., born {dob}?
{clinic.low}: yes {pt} dos {date}
**{out.firsti} joined at {time}**
{out.firsti}: hello, who am i speaking with
{clinic.low}: {dr.first}, billing. {claim} denied {carc}
{out.firsti}: one moment {dr.first}.... I see {claim} from dr {out1.last}, {code}, and {claim} from {fac} same day
{clinic.low}: oh. {he} went there after, {his} {kin} {rel.first} said {w}. on the job for {emp}
{out.firsti}: please fax to {phone} attn COB, ref {auth}
===
{lb}"thread_id":"th_{acct}","subject":"RE: {brand} refill","messages":{ob}
{lb}"from":"{email}","name":"{pt}","ts":"{stamp}","body":"Hey its {pt.first}. I'm in {city1} w/ my {kin} {rel.first} until {pd}. Can Dr. {dr.last} send the {n} mg to the {fac}? DOB {dob}"{rb},
{lb}"from":"pool_ma","name":"{dr1.firsti}.","ts":"{stamp}","body":"Hi! Dr {dr.initials} can't do controlleds. {vital} on {md}"{rb},
{lb}"from":"provider","name":"{dr}","ts":"{stamp}","body":"{pt.first}, I'd use {drug} {n} mg qhs; {score} please."{rb}
{cb},"patient":{lb}"id":"{mrn}","tz":"America/New_York"{rb},"unread":0{rb}
===
New patient web form - submission #{acct}
Received {date} {time}

first_name: {pt.first}
last_name: {pt.last}
goes_by: {pt.nick}
birthdate: {dob}
ssn: {ssn}
mailing: {pobox}, {city} {st} {zip}
physical: {street}
cell: {phone}
email: {email}
employer: [self / |]{emp}
emergency: [Dad|Mom|wife|husband|sister] ({rel}) {phone}
insurance: {payer} id {member} group {group}
last_doctor: Dr. {out}, {fac}, moved to {city1}
reason: {c}, {c}? cant lift arm since xmas
meds: {drug} {n}, moms {drug}
allergies: {drug} hives
surgeries: appendix [march |]2003 {fac1.low}
how_did_you_hear: {rel1} at church
===
[Availity|Payer|Portal] status lines, copied {md} by {dr.mono.low}

277  {date}  {pt.back.caps}     trk {acct}   A1:20   accepted for processing
277  {date}  {rel.back}  trk {acct}   A3:33   subscriber not found, ID {member}
277  {date}  {rel1.flat}   trk {acct}   A7:562  NPI {npi} rendering invalid
277  {date}  {rel2.back.caps} trk {acct}   F2      denied, {carc}; {ep} palsy {code}

me: {pt.first.low} {pt.last.low} saw locum {out.last}, use Dr {dr.last.low} npi {npi}
me: {rel.first.low} {rel.last.low} self pay? ph {phone} no vm
me: {rel1} married {md}, card under {kin} {rel2}, {emp} plan
===
Subject: Your statement is ready, {pt.first}
To: {pt} <{email}>
From: {clinic} <no-reply@example.com>
Date: {date} {time}

Hello {pt.first},

You have a new balance.   Account {acct}

  {md}  Office visit, {dr.short} {cred}          {money}
  {md}  {dev}                     {money}
  {md}  Phone call - {c}          $  0.00
  {md}  {payer} paid              - {money}

Questions? {phone}, ask for {dr1.first}.
Your {kin} {rel} is also set up to see bills.
CT of wrist {pd} at {fac}: no food limits.
===
<table id="tblSchedule"><caption>{weekday} {date} &mdash; Dr. {dr.last}</caption>
<tr class="arr" onclick="openPt('{mrn}','{pt.back}')"><td>8:00</td><td title="DOB {dob}; guardian {rel} {phone}">{pt.back}</td><td>{dx}, {brand} {n}</td></tr>
<tr class="ns" onclick="openPt('{mrn}','{rel1.back}')"><td>8:20</td><td title="DOB {dob}; foster mom {rel2.short}">{rel1.back}</td><td>well child</td><td>NO SHOW x2 &ndash; call {phone}</td></tr>
<tr><td>9:00</td><td>{ep} {side}; school form {emp}</td></tr>
<tr><td>9:20</td><td colspan="3">HOLD: rep ({out.first}) lunch {md} instead</td></tr>
</table><textarea name="daynote">{pt.first} peak flow {n}, {drug} q4. {rel.first} wants note for {emp}. {dr.last} leaving at 3 for {city1}</textarea>
===
<div class="elig-result" id="res-{n}" data-member="{member}">
  <h2>Eligibility &amp; Benefits for {pt.caps}</h2>
  <table class="kv">
    <tr><th scope="row">Status</th><td class="red">[Inactive|Active]</td></tr>
    <tr><th scope="row">Subscriber</th><td>{rel.back} ({kin})</td></tr>
    <tr><th scope="row">Group</th><td>{emp} (&#40;{group}&#41;)</td></tr>
    <tr><th scope="row">Address on file</th><td>{street}<br>{city}, {st}&nbsp;{zip}</td></tr>
    <tr><th scope="row">PCP</th><td>{out.back.caps} <small>NPI {npi}</small></td></tr>
  </table>
  <p class="note">Maternity benefits: 10% after deductible. {brand} needs authorization.</p>
  <input type="hidden" name="last" value="{pt.last.caps}"><input name="dob" value="{d8}">
</div>
===
{pt.first.low}: hi [is|when is] my {lab} back
{dr.first}: [not yet|yes], {drug} {n} [stays|goes up]. {out.last} will call
{pt.first.low}: ok my {kin} {rel.first} {w} {c} ty
===
{time} {pt.first}: {c} {w} [again|still], took {drug}
{time} {dr.first} ({cred}): how is {rel.first}?
{time} {pt.first}: fine, at {emp}. [cu|see u] {pd}
===
TASK LIST {dr.first} {md}
@boxes
@boxes
===
APPT          PATIENT            DOB        REASON        PROV     INS      STATUS
{time}   {pt.back}   {dob}   {dx}   {dr.last}   {payer}   [CONF|LM|N/S|ARR]
{time}   {rel.back}   {dob}   {ab} [f/u|recheck]   {dr.last}   {payer}   [CONF|LM|N/S|ARR]
{time}   {rel1.back.caps}   {dob}   [PE|WCC|{ab}]   {dr1.last}   {payer}   [CONF|LM|N/S|ARR]
===
@terse
===
[Staff message|Teams|Slack|Secure chat] {date}
{dr.first} {dr.last} {time}
@terseline
{dr1.first} {dr1.last} {time}
ok [will|can] do. {pt.last} [is here|no show|wants {ab}]
{dr2.firsti} {time}
@{dr.first} {rel.first} on line 2 re {pt.first}
===
REFERRAL WQ | {pt.back} | {dob} | {payer} | to {out.last}, {fac} | {dx} | by {dr.last} | [open|closed|pend] | {dr1.user}
REFERRAL WQ | {rel.back} | {dob} | {payer} | to {out1.last}, {fac1} | {ab} | by {dr.last} | [open|closed|pend] | {dr2.user}
===
{pt.first.low} {pt.last.low} / {dob} / [new|est] / {dr.last.low} / {payer} / {c} / [phone|video] {phone}
{rel.first.low} {rel.last.low} / {dob} / [new|est] / {dr1.last.low} / {payer} / {dx} / lives {city.low}
===
Voicemail {time} {phone}: "[Hi|Yeah hi|Hello], this is {rel.first} {rel.last}, {pt.first}'s {kin}, {he} was at {fac} and [Dr.|doctor] {out.last} said {w} {c}. We're at {street}. Call me at {emp}, {phone}."
===
Review from {pt.firsti}: "{dr.first} at the front was {w}. Dr. {dr.last} {w} my {c}. Better than {fac} in {city}."
===
<ul class="tl"><li>{md} {dr.first} called {rel.first}</li><li>{md} fax to {fac}</li><li>{md} {drug} {sig} sent</li><li>{md} {ab} {ab} pend ({dr1.user})</li></ul>
`;
