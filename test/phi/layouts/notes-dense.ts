/** Notes of visits, of nurses, of procedures. In columns, in shorthand, with what was scribbled on the margin. */
export const notesDense = `
[ed/uc triage|triage|intake|CC|check in]    arr {mil}  {date}
name {pt.back.low}  dob {dob}   {age}[m|f]   mr# {mrn}
mode: walk in w/ {kin} {rel.first}
@terse
   {dr.short} {cred}
   (cosign {dr1.short} {cred})
===
[Well Child Check|WCC|AWV|Annual exam|New OB|Sports physical] — {n} [months|y|wk]

{pt.first} is a {age} [month|year] old [girl|boy] here with {kin} ({rel}) and {kin}.

@bullets

RTC {n} mo. {dr.short} {cred}
===
Start {time} End {time}, {pd}. Patient at home in {city}, I am in the {ccity} office.
@body
{dr}, {cred}   {st} lic {lic}
===
{clinic.caps}  |  Progress Report #{n}
{street} • {ccity}, {st} {zip} • T {phone} F {phone}

Patient ......... {pt.back.caps}
DOB ............. {dob}
Ref. physician .. {out} {cred}
Dx .............. {code}, s/p {side} {ab} {date}
Visits .......... {n} of {n} (cert period {date} - {date})

SUBJECTIVE
@terse
OBJECTIVE
            Eval        {md}       Today ({md})
Flex {ab}   {n}          {n}         {n}
Quad {ab}    3-/5        4-/5       4/5
{ab}         {n} s      {n}       {n}
@terse
{dr}, {cred}, {cred}   {st} {lic}
===
{clinic} -- chart entry

{date}   {pt}  #{mrn}  {age} yr  {payer} {member}

@terse
{dr.mono} {cred} / {dr1.first.low} {cred}     DEA {lic}
===
{clinic.caps}
[COLONOSCOPY|EGD|OPERATIVE|PROCEDURE|ECHO|SLEEP STUDY] REPORT

{pt.back.caps}        {dob}        chart {mrn}
Exam date {date}     [Endoscopist|Surgeon|Reader] {dr.short}, {cred}     Nurse {dr1.first}
Scope: {dev} s/n {serial}

@terse
Driver: {kin}, {rel.first}, cell {phone}.
@terse
===
Nursing note -- home health    SN visit #{n}
{date}  in {time}  out {time}

Pt {pt}, {age90} yrs, lives w/ {kin} {rel.first} ({age}) at {street}, {city} {st} {zip}.
@terse
                             {dr.short}, {cred} {lic}
===
[cardiology|GI|ortho|neuro|endo|renal] [consult|follow up|f/u]
pt: {pt.flat} ({pt} on card)   {dob}  {mrn}

@terse
imp
@dashes
plan
@dashes
{dr.short.low} {cred}  {date}
cc {out.low} do
===
[VAMC|VA|IHS|ER|UC|CLINIC] [URGENT CARE|PRIMARY CARE|PACT] PROGRESS NOTE
LOCAL TITLE: [UC|PC|MH|NURSING] [PROVIDER|TRIAGE] NOTE
DATE OF NOTE: {stamp}     ENTRY DATE: {stamp}
AUTHOR: {dr.back.caps}     URGENCY:    STATUS: COMPLETED
{pt.back.caps}    {ssn}    {dob}

@capslines
/es/ {dr.caps}, {cred}
SIGNED: {date} {time}
RECEIPT ACKNOWLEDGED BY: /es/ {dr1.caps} {cred} {date} {time}
===
{ab} / [cog|wound|foot|med] [eval|check|recheck]
{date}

{pt}, just turned {age} {pd}. Accompanied by {his} {kin} {rel.first}. Medicare # {member}.
@terse
To do
@boxes
{dr.short} {cred}
===
WORK STATUS / OCC MED [RECHECK|INITIAL]

Employee: {pt}      SSN: {ssn}      Claim: {claim}
Employer: {emp}     Adjuster: {out}, {payer}, {phone}
DOI: {date}      Visit: {date}

@terse
{dr}, {cred}   {date} {time}
===
{clinic} - brief
Date: {date}                Provider: {dr} {cred}
Client: {pt.initials} -- full: {pt}, {dob}, {mrn}

@terse
===
@terse
===
@capslines
===
{pt.first} {pt.last} {date}
@bullets
{dr.mono}
===
[SOAP|soap] {date} {pt.short}
[S|s]: @tersenamed
[O|o]: @terseclinical
[A|a]: @terseclinical
[P|p]: @tersenamed
{dr.short} {cred}
===
{pt.back.caps} {age} {ab} #{n} HD{n} {dr.last}
@terseclinical
@terseclinical
@terseclinical
===
SIGN-OUT {pd} {dr.first} -> {dr1.first}
{n}) {pt.last} {age}[F|M] {dx}, {dx}. {lab}. [todo|if/then]: {ab}
{n}) {rel.last} {age}[F|M] {dx} s/p {ab}. {drug} {sig}
{n}) {rel1.last} {age}[F|M] {ab}, {kin} {rel2.first} {phone}
===
OB {pt} G{n}P{n} {age} EDD {date} [B+|O-|A+]
{n}w{n}d {vital} FHT {n}0 FH {n} {ab} neg. {ab} UTD. FOB {rel.first}
@terse
{dr.mono} {cred}
===
MEDICATION LIST  {pt.back}  {dob}  printed {date}
{drug} {sig}
{drug} {sig}
{brand} {sig}
{otc}
{coined}
ALLERGIES: {drug} ({w})   PHARMACY: {fac}, {street}, {city}
reviewed {dr.mono} {md}
===
FLOWSHEET {pt.back.caps} RM {n} {date}
TIME   T     P    R   BP       O2   INIT
{mil}  98.{n}  {n}   18  {n}0/70  9{n}   {dr.mono}
{mil}  99.{n}  {n}   20  {n}0/64  9{n}   {dr1.mono}
{mil}  98.{n}  {n}   16  {n}0/72  9{n}   {dr2.mono}
@terseclinical
===
ER {pd} {fac}
{age}[F|M] {c}, {ab}. PMH {dx}, {dx}. Meds {drug}, {drug}, {drug}.
PE: {ep} neg, {ep} neg. {lab}, {lab}.
MDM: {dx} vs {dx}. d/w {out.last} ([cards|GI|surg|ortho]). Dispo home w {kin} {rel.first}.
{dr.last} {cred}
===
GROUP NOTE {date} {clinic}
Present: {pt.first} {pt.initials}, {rel.firsti}, {rel1.firsti}, {rel2.first}
Topic: {w} {w}. {pt.first} shared {c}. {rel.first} [left early|late|tearful].
Facilitators {dr.first}, {dr1.first}
===
{pt.first} {pt.last}
{street}
{city}, {st} {zip}

Dear {pt.first},

Your {lab}. @line Please [stop|start|take] {drug} {n} and see {dr1.first} at {fac}.

{dr.first} {dr.last}, {cred}
===
[Procedure|OR] log {date} rm {n}
{time}  {pt.back}  {age}  {side} {ab}  {dr.last}/{dr1.last}  anes {out.last}  {dev}
{time}  {rel.back}  {age}  {side} {ab}  {dr.last}  anes {out1.last}  {dev}, {dev}
{time}  {rel1.back}  {age}  {ab}  {dr2.last}  MAC {out.last}  cx {w}
===
Family hx: mother ({rel.first}, {age}) {dx}, father d. {age} {dx}, sister {rel1.first} BRCA2, PGM {ab}. {pt.first}'s [son|daughter] {rel2.first} healthy.
Soc: {emp}, [married to|partner] {rel.first}, {city}. {otc} prn.
===
VISIT SUMMARY
Who you saw: {dr}, {cred}
Where: {clinic}, {street}, {ccity}
Why: {c}, {dx}
Changes: START {drug} {sig}. STOP {brand}. 
Next: {dr1.last}, {date}, {time}. Labs at {fac}.
Questions? {phone}, ask for {dr2.first}
`;
