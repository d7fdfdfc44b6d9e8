/** Short questions to an assistant. */
export const queries = `
@ask
===
@ask @ask
===
@askplain
===
@askplain @askplain
===
@askplain
@askplain
===
@ask
@askplain
===
@ask @askplain
===
@terseline @askplain
===
@tersenamed @askplain
===
@tersenamed
===
@tersenamed @tersenamed
===
@terseline
===
@line
===
[Summarize|Rewrite for the patient|Translate|Convert to SOAP|Proofread|ICD-10 for|Draft a reply to|Fix grammar]: @tersenamed
===
[Summarize|Rewrite for the patient|Translate|Proofread|ICD-10 for]: "@line"
===
{pt}, {age}, {dx}, {drug}. [What next|Thoughts|ok|options]?
===
{pt.first}, {age}[F|M], @terseclinical
===
{pt.back} {dob} {payer} {member} - @askplain
===
[Hi|Hello|hey|Good morning]! [I'm|This is|its|My name is] {dr.first}[ {dr.last}|] [at|from|w/] {clinic}. @askplain
===
@ask Thanks, {dr.first}
`;
