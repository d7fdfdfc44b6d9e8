/** Words of the front office: who pays, who signs, who somebody is to the patient. */

const list = (text: string): readonly string[] => text.replaceAll('\n', '').split('|').filter(Boolean);

/** Insurers and their helpers: they stay. */
export const payers = list(`
Aetna|Cigna|Humana|Anthem|UnitedHealthcare|Blue Cross Blue Shield|Medicare|Medicaid|Molina Healthcare|
Kaiser Permanente|Tricare West|Ambetter|Oscar Health|WellCare|Centene|Highmark|Regence|Premera|CareFirst|
Humana Gold Plus|Medicare Part B|Optum|Geisinger Health Plan|Health Net|UMR|Meritain Health|Superior HealthPlan|
BCBS of Alabama|BCBSTX|BlueCare TN|Blue Shield of California|Horizon BCBSNJ|Excellus|Wellmark|HealthPartners|Medica|
UCare|Priority Health|Priority Partners|CareSource|Buckeye|Paramount|MetroPlus|Fidelis|Healthfirst|Emblem|
Independent Health|PacificSource|Moda|SCAN Health|Alignment|LA Care|Inland Empire Health Plan|CalOptima|
Partnership HealthPlan|Western Sky|Presbyterian|SoonerCare|Sunshine Health|Simply|Devoted|Clover|Bright|AmeriHealth|
Keystone|UPMC Health Plan|Tufts Health|Harvard Pilgrim|Neighborhood Health|Cigna HealthSpring|WellSense|MassHealth|
Medi-Cal|TennCare|BadgerCare|Husky|Tricare for Life|Tricare East|VA CCN|TriWest|ChampVA|Railroad Medicare|
AARP Supplemental|Mutual of Omaha|Carelon|eviCore|Cohere|Optum|Express Scripts|Caremark|OptumRx|Delta Dental|
MetLife|Guardian|VSP|EyeMed|Davis Vision|Sedgwick|Gallagher Bassett|Travelers|Liberty Mutual|The Hartford|
State Fund|Noridian|Palmetto GBA|Novitas|NGS Medicare|WPS GHA|CGS|First Coast
`);

/** Letters after the names of those who treat, code and take pictures. */
export const credentials = list(`
MD|M.D.|DO|D.O.|NP|PA-C|PA|RN|MD, FACC|DPM|PhD|PsyD|DPT|PT|LCSW|FNP-C|APRN|MD, FACS|CRNP|CNM|OD|PharmD|DNP|LPN|
MD, MPH|RDN|APNP|PMHNP|CPNP|AGNP|NP-C|ARNP|LPC|LMFT|LMSW|LICSW|CRNA|CMA|MA|RMA|CPC|CCS|RT|RT(R)|RDMS|CT(ASCP)|
MT(ASCP)|OTR/L|CCC-SLP|AuD|DC|ND|LAc|RPh|CDCES|RD|RRT|EMT-P|CNA|DDS|DMD|EFDA|RDH|DO, FACOG|MBBS|MD PhD|MD FAAP|
BSN, RN|RN, CCM|MSN|PTA|COTA|SLP|CSAC|CADC|ATC
`);

/** Who somebody is to the patient, in long and short. */
export const kinWords = list(`
wife|husband|son|daughter|mother|father|brother|sister|spouse|partner|aunt|uncle|niece|nephew|cousin|grandson|
granddaughter|grandmother|stepson|stepmother|fiancé|roommate|neighbor|friend|caregiver|guardian|sister-in-law|mom|
dad|dtr|husb|grandma|grandpa|gma|mama|papa|hubby|gf|bf|girlfriend|boyfriend|MIL|DIL|SIL|sig other|SO|ex-wife|
ex-husband|ex|tío|tía|tia|abuela|abuelo|auntie|landlord|coworker|co-worker|foster mom|foster dad|stepdad|stepmom|
great aunt|POA|aide|home aide|babysitter|pastor|teacher|coach|boss|supervisor|sponsor|twin|half brother|son-in-law|
daughter-in-law|brother-in-law|oldest|youngest|baby|kid|fiancee|widow|roomie|bestie|sis|bro|godmother|carer|
parole officer|probation officer|caseworker|lawyer|attorney|atty|trooper
`);

/** What somebody of the staff does. */
export const roles = list(`
MA|nurse|RN|LPN|front desk|office mgr|office manager|biller|billing|scheduler|rep|sup|supervisor|coordinator|
case mgr|case manager|care coordinator|pharmacist|tech|rad tech|sonographer|scribe|counselor|therapist|
social worker|LCSW|PT|OT|SLP|hospitalist|intern|resident|fellow|locum|attending|consultant|surgeon|anesthesia|CRNA|
midwife|doula|dietitian|interpreter|adjuster|claims examiner|reviewer|peer reviewer|medical director|adjudicator|
paralegal|UR nurse|appeals nurse|intake|triage|navigator|transport|home health nurse|hospice nurse|school nurse|
night staff|charge nurse|phlebotomist|drug rep|Pfizer rep|device rep|CHW|CHR|peer support|county worker|caseworker|
receptionist|hygienist|assistant
`);

/** What follows the name of a sign or a disease. */
export const findingsOf = list(`
's sign|'s test|'s disease| test| sign| disease| syndrome|'s syndrome| maneuver| fracture|'s contracture|'s palsy|
 score| scale| catheter| classification| index|'s cyst|'s thyroiditis| reflex| lesion|'s esophagus| criteria
`);

/** The last word of a street. */
export const streetWords = list(`
Street|Avenue|Road|Drive|Lane|Court|Boulevard|Way|Place|Terrace|Circle|Trail|Parkway|St|Ave|Rd|Dr|Ln|Ct|Blvd|Pl|Ter|
Cir|Hwy|Highway|Pkwy|Loop|Square|Pike|Run|Pt|Xing|Trl|Row|Alley|Path|Ridge|Bend|Cove|Walk|Plaza|Plz|Expy|Fwy|Sq|
Tpke
`);
