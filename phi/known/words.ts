/**
 * Ordinary words of English and of the clinic, written for this matcher. A name that is one of them is found alone only
 * where it plainly is a name, and a damaged name is never seen in one of them.
 */

const everyday = `
a able about above absent absolute abstract accept access accident accord account ache achieve across act action active
activity actual add address adjust adult advance advantage advice affect after again against age agency agent ago agree
agreement ahead aid aim air alarm alert alike alive all allow almost alone along already also alter although always am
amaze among amount an ancient and anger angle angry animal annual another answer any anybody anymore anyone anything
anyway apart apparent appeal appear apple apply approach approve area arena argue arise around arrange arrival arrive
article as ash aside ask asleep aspect assist assume at attach attempt attend attention auto available average avoid
await awake aware away awful baby back bad bag balance ball band bar barely base basic basis basket bath bathe be beach
bean bear beat beautiful became because become bed bedroom been beer before began begin behind being belief believe
bell belong below belt bench bend benefit beside best better between beyond big bike bill bind bird birth bit bite
bitter black blame blank bless blind block blow blue board boat body bold book boot border born both bother bottle
bottom bought bound bowl box boy branch brand bread break breakfast bridge brief bright bring broad broke broken brother
brought brown brush build building built burden burn bus bush business busy but butter button buy by cab cake call came
camp can candle cap capable car card care career careful carry cart case cash cast cat catch cause ceiling cell center
central certain chain chair challenge chance change channel chapter character charge chart chase cheap check cheese
child children choice choose church circle city civil claim class clean clear clerk climb clinic clinical clock close
cloth cloud club coach coast coat code coffee cold collect college color column come comfort command comment commit
common company compare complain complete concern condition confirm connect consent consider constant contact contain
content continue control cook cool copy corn corner correct cost could count country couple course court cover crane
crash cream create credit cross crowd cry cup current custom cut cycle daily damage dance danger dark data date daughter
dawn day days dead deal dean dear death debt decide decline deep degree delay deliver demand denied deny department
depend describe desert design desire desk despite detail develop did die differ difficult dig dinner direct direction
dirt dirty discuss dish display distance divide do doctor document does dog dollar done door dot double doubt down dozen
draft drain draw dream dress drew drink drive driven driver drop drove dry due duke dust duty each ear early earn earth
ease east easy eat edge edit effect effort eight either elder elect element else email empty end enemy energy enjoy
enough enroll ensure enter entire entry equal error escape especially even evening event ever every everybody everyone
everything evidence exact example except excess exchange exist exit expect expense experience expert explain express
extend extra eye face fact factor fail failure fair faith fall false familiar family far farm farmer fast father fault
favor fear feature fee feed feel feet felt female few field fifth fight figure file fill film final finance find fine
finger finish fire firm first fish fisher fit five fix flat floor flow flower fly focus follow food fool foot for force
foreign forest forget form formal former fort forth forward found four fourth fox frame frank free freeze fresh friend
from front frost fruit fry full fun function further future gain gale game garden gardener gas gate gather gave general
gentle get giant gift girl give given glad glass go goal god gold gone good goods gorge got grace grade grand grandfather
grandmother grant grass gray great green greet grew grey ground group grow growth guard guess guest guide guy habit had
hair hale half hall hammer hand handle hang happen happy hard harm hat have hay he head health hear heard heart heat heath
heavy height held hello help hence her here hers herself hi hid high hill him himself his history hit hold hole holiday
holly home honest hook hope horn horse hospital host hot hotel hour house how however huge human hunt hunter hurry hurt
husband ice idea if ill image imagine impact important improve in inch include income increase indeed index indicate
inform inside instead insure intend interest into invite iron is island issue it item its itself ivy jack jacket jam jar
jean jet job join joint joke journey joy judge juice jump june just justice keep kept key kick kid kill kind king kitchen
knee knew knife knight knock know known lab label labor lack ladder lady lake lamb lamp land lane language large lark last
late later laugh law lawn lay lead leader leaf league lean learn least leather leave led left leg legal lend length less
lesson let letter level lie life lift light like likely lily limit line link lip list listen little live load loan local
lock log long look loose lord lose loss lost lot loud love low lower lowe luck lunch machine mad made mail main major make
male man manage manager manner many map march mark market marriage marry marsh mason mass master match mate matter mature
may maybe me meal mean meaning meant measure meat media meet member memory men mention merry message met metal method
middle might mile milk mill miller mind mine minor minute miss mistake mix model modern moment monitor money month monthly moon
moore more morning moss most mother motion mount mountain mouse mouth move movement much music must my myself nail name
narrow nation nature near nearly neat necessary neck need neighbor neither net never new news next nice night nine no
noble nobody noise none noon nor normal north nose not note nothing notice now number nurse object observe obtain occur
ocean odd of off offer office officer often oil ok okay old olive on once one only onto open opinion or orange order
organ other ought our ours out outside over owe own owner pace pack page paid paint pair palm pan paper parent park
parker part partner party pass past path patience patient pattern pause pay payer payment peace pearl pen people per
percent perfect perhaps period permit person personal pet phone photo pick picture piece pile pin pink pipe place plain
plan plane plant plate play player please pleasure plenty plus pocket poet point police policy polite pond pool poor pope
poppy popular porch port porter position possible post pot potter pound power practice pray prefer prepare present press
pretty prevent price pride priest prince print prior private prize problem proceed process produce product profile program
progress promise proper protect proud prove provide public pull purpose push put quality quarter queen question quick
quickly quiet quit quite race radio rail rain raise ran range rapid rare rate rather raven ray reach read reader ready real
realize really rear reason receive recent record red reduce reed refer reference refuse regard region regular relate
relation release rely remain remember remove repeat reply report request require rest result return review rice rich ride
right ring rise risk river road robin rock role roll roof room root rope rose rough round row royal ruby rule run rush sad
safe sage said sail salt same sand sandy save saw say scale school science score scott sea search season seat second secret
section security see seed seek seem seen self sell send sense sent separate serious serve service set settle seven several
sex shade shake shall shape share sharp she sheet shelf shell shepherd ship shirt shock shoe shop short should shoulder shout
show shower shut sick side sign signal silent silver similar simple since sing singer single sister sit site six size skill
skin skip sky sleep slight slip slow slowly small smart smell smile smith smoke smooth snow so soap social soft sold soldier
some somebody someone something sometimes son song soon sore sorry sort soul sound south space spare speak special speech
speed spend spirit spoke spoken sport spot spread spring spruce square staff stage stair stand star start state statement
station status stay steady steel step stick still stock stone stop storm story straight strange stream street strength stress
strike string strong structure student study style subject success such sudden suffer sugar suggest suit summer sun supply
support sure surface surprise sweet swim system table tail take taken talk tall tank tape target task taste taught tax taylor
tea teach teacher team tear tell ten tend term test text than thank thanks that the their theirs them themselves then theory
there therefore these they thick thin thing think third this thorn those though thought thousand thread three through throw
thus ticket tie tight till time tired title to today together told tomorrow tone too took tool top total touch tough toward
town toy track trade train transfer travel treat tree trial trip trouble truck true trust truth try tucker turn turner twenty
twice twin two type under understand union unit until up upon upper us use used useful usual usually vale valley value van
various very victor view village violet visit voice volume vote wade wait wake walk walker wall want war ward warm warn was
wash waste watch water wave way we weak wear weather weaver web week weekend weekly weigh weight welcome well went were west
wet what whatever wheel when where whether which while white who whole whom whose why wide wife wild will win wind window wing
winter wise wish with within without wolf woman women won wonder wood woods word work worker world worry worse worst worth
would wound write writer written wrong wrote yard yeah year years yellow yes yesterday yet york you young your yours yourself
youth zero
`;

const clinical = `
abdomen abdominal abnormal abscess acid acne acute addiction adjuster adjustment admission admit admitted adrenal afebrile
albumin alcohol alignment allergic allergies allergy allowed amended anemia aneurysm angina ankle anterior antibiotic anxiety
anxious aorta aortic aphasia apnea appendix appetite appointment approval approved arm armour arrest arterial artery arthritis
aspirin assessment asthma ataxia atrial auscultation authorization autism axial axis bacteria baseline benign bilateral biliary
billed billing biopsy bipolar bladder bleeding blister bloating blood bone borderline bowel brachial brain breast breath breathing
bronchitis bruise bruising calcium calf cancer capsule carcinoma cardiac cardiology cardiovascular carotid cartilage catheter
cavity cervical chest chills cholesterol chronic cirrhosis clavicle clearance clot coding cognition colic colitis collar colon
complaint complaints concussion congestion consult consultation contraction contrast copay corneal coronary cortex cough coverage
cramp cramps cranial creatinine culture cyst deductible deficit deformity dementia denial dental depressed depression dermal
dermatitis diabetes diabetic diagnosis diagnostic diarrhea diastolic diet dietary differential digital dilated diminished dis
disability discharge discomfort disease disorder disposition distal distress dizziness dizzy dorsal dosage dose drainage drug
duodenal duration dysphagia dyspnea dysuria edema efficacy effusion elbow elective eligibility eligible embolism emergency
encounter endocrine endoscopy enlarged episode erythema estrogen evaluation exacerbation exam examination excision exercise
exertion extension extremities extremity facial fasting fatigue femoral femur fever fibrillation fibrosis flank flexion flu
fluid follicle followup fracture frequency frontal gait gallop gastric gastro gene genetic gland glucose glycemic gout graft groin
guarding gums gynecology hallucination headache healing hearing heel hematoma hematuria hemoglobin hepatic hepatitis hernia hip
hives hormone humerus hydration hygiene hypertension hypotension hypoxia imaging immune impaired impingement implant
impression incision incontinence indication infant infarction infection inferior inflammation influenza infusion ingram
inhaler injection injury inpatient insomnia inspection insulin insurance insured intact intake intermittent interval intestine
invoice iodine irregular irritation ischemia itching jaundice jaw kidney labs laceration lateral lesion lesions lethargy ligament
lipid liver lobe lumbar lump lung lungs lymph malaise malignant mammogram manual marked marrow maximal medial medical medicare
medicaid medication medications medicine melena meniscus menses mental metabolic midline migraine mild mobility moderate mole
murmur murmurs muscle nausea neural neurology neuropathy nodule nodules numbness nutrition obese obesity observation occult ocular
onset operation oral organs orthopedic otitis outcome outpatient ovary overdose overweight oxygen pacemaker pain painful painless
palpable palpation palpitations palsy pancreas panel paralysis parathyroid patch pathology pectoral pelvic pelvis penicillin
peptic perfusion pericardial peripheral pharmacy pharynx phlegm physical physician pill pills plaque plasma platelet pleural pneumonia
polyp polyps positive posterior potassium pregnancy pregnant prescribe prescription pressure presents preventive primary procedure
prognosis prominent prone prostate protein provider proximal psoriasis psychiatric pulmonary pulse pulses pupil pupils purulent
quadrant radial radiating radiation radiology radius rash rectal rectum reflex reflexes reflux refill rehab relief relieved
remarkable remission remittance renal repair resection residual respiration respiratory resting retina rheumatic rhythm rib ribs
rigidity rotation routine salicylate saline sarcoma scan scar sciatic screening secondary sedation seizure seizures sepsis septal
serum severe shingles sigmoid signs sinus skeletal skull smear smoker smoking sodium soreness spasm specimen speculum spine spinal
spleen splint sprain sputum stable stenosis stent sternum steroid stiffness stomach stool strain stroke subacute subscriber surgery
surgeon surgical swallow swallowing sweating swelling swollen symmetric symptom symptoms syncope syndrome syrup systemic systolic
tablet tablets tachycardia temperature tender tenderness tendon therapy thermal thoracic thorax throat thrombosis thyroid tibia
tingling tissue toe toes tongue tonsil tonsils topical torso toxic trachea transfusion trauma tremor triage tumor ulcer ulcers
ultrasound unremarkable urethra urgency urgent urinary urinate urine urology uterus vaccine vaginal valve vascular vein venous
ventral ventricle vertebra vertigo vessel viral virus viscous vision visual vital vitals vitamin vomiting wheeze wheezing
wheezes womb wrist xray
abilify adderall advair advil albuterol aleve alprazolam ambien amlodipine amoxicillin aripiprazole atenolol ativan atorvastatin
augmentin azithromycin benadryl bupropion buspirone carvedilol celebrex celexa cephalexin cipro citalopram claritin clonazepam
clopidogrel codeine coumadin cozaar crestor cymbalta diazepam diclofenac digoxin diovan doxycycline duloxetine effexor eliquis
escitalopram farxiga finasteride flexeril flomax flonase fluoxetine fosamax furosemide gabapentin glipizide heparin humalog
hydrocodone ibuprofen imitrex jardiance januvia keflex keppra klonopin lamictal lantus lasix levothyroxine lexapro lipitor
lisinopril lithium loratadine lorazepam losartan lyrica meloxicam metformin methotrexate metoprolol mirtazapine montelukast
morphine motrin mounjaro mucinex naproxen neurontin nexium norvasc novolog omeprazole ondansetron oxycodone ozempic pantoprazole
paxil percocet plavix pravastatin prednisone prilosec prinivil propranolol protonix prozac ranitidine remeron ritalin rosuvastatin
seroquel sertraline simvastatin singulair spironolactone suboxone symbicort synthroid tamsulosin topamax toprol tramadol trazodone
trulicity tylenol valium ventolin viagra vicodin warfarin wellbutrin xanax xarelto zantac zestril zithromax zocor zofran zoloft
zyprexa zyrtec
`;

/** Words of the day, the calendar, places and forms that are names as well. */
const namelike = `
alma amber angel anal april archer art ashe august aurora autumn avery bailey baker banks barber barker barley barn baron
bass bay beck berry beth birch bishop blaze bloom booth bow bowman boyd brady brandy brennan brewer brice brick brook brooks buck
buckle bud burns butcher butler byrd candy cannon cantor carter carver chandler charity chase chastity chip christian
christmas chuck clay cliff cliffs cole colt constance cooper coral cotton craft crisp crystal cuff curl curry daisy dale dash
dawn deacon dewey dick dill divine dolly don drake drew drum duff dwell earl easter eaton eden ellis eve ever fallon fanny farrow
fawn feather fern ferry field fields fife finch fitch flint flora flowers ford forrest foster fountain francis freeman friday
fuller gates gay gem gene genesis gill ginger glen glenn glover goldman gore granger graves greene grove guy hardy harmony
harper harvest hatch haven hawk hayes hazel heather heaven hedge henna herb hicks hills holland hollow holmes honey hood hooper
hope house hudson huff hull hurt hyde ida iris jade jasmine jay jewel jewell jolly jordan july junior kay keen kent kerry king
kirk kit kitty knott koch lamb lance lancet laurel law lawson lee leigh liberty lilac lincoln linden little lock love loving
luna lux lynch lyon lyons mace madison magnolia maple marina marine marsha mars marshal marshall martin max mays melody mercy
meadows miles mills milton misty monday morrow myrtle nash neal neat nettle nevada newman nick noel norm norman norris oak oakley
opal orchard paige paris parish parks parson parsons pat patty paul peach penny pepper perry pierce pike piper pitt platt pleasant
pledge polly post potts powers precious presley prince pritchard prosper prudence purcell pyle queen quill quinn radar raines
ramos rand ranger reason reese reeves regal rex rhodes rhyme rich rivers robe rod roman romance rosemary rowan roy royce
russ rusty ruth rye sable sadler sally sam sanders sargent saturday savage savanna savannah sawyer saylor scarlet sean seal sears
self serenity shaw sheer sherry shirley shore sierra skye slater sloan snyder sparks speaker spears spencer spice star stark steele
stella sterling stevens stoke storm stout strong stuart sue summers sunday sunny swan sweeney swift sylvan tab tanner temple terry
thea thursday tiffany timber toby tom trace tracy trinity troy true tuesday turk tyler unique urban valentine vance vaughn
venus vern vic viola virginia wagner wales wallace waters watts webb webster wednesday wells wendy west wheeler whit whitney
will willow wills wilder winters wolfe woodruff wren wright yates zion
`;

/** Clinicians whose names diseases, signs and devices bear. */
const eponyms = `
addison alzheimer alzheimers apgar babinski baker barrett bartholin beck bell braden broca burkitt charcot chiari colles cooley
crohn crohns cushing down dupuytren ehlers epley fallot foley fontan fowler gleason glasgow graves hashimoto hawkins hawthorne
hodgkin hodgkins homan homans horner huntington jackson kaposi kawasaki kerley kernig klinefelter lachman lachmans lewy lyme
mallory marfan mcmurray meckel meniere menieres merkel morton murphy murphys neer nissen osgood paget pap parkinson parkinsons
phalen phalens pott prader raynaud raynauds reiter reye romberg rovsing sjogren sjogrens spurling stevens sydenham tinel tinels
tourette trendelenburg turner valsalva virchow waldenstrom weber wegener wernicke whipple wilms wilson
`;

const split = (text: string) => text.trim().split(/\s+/);
const words: ReadonlySet<string> = new Set([everyday, clinical, namelike].flatMap(split));
const people: ReadonlySet<string> = new Set(split(eponyms));

/** Is this word, in small letters, one that stands in letters and notes without naming anybody? Takes common endings too. */
export function isOrdinary(word: string): boolean {
  return words.has(word) || people.has(word) || hasStem(word);
}

/** Does a disease, sign or device bear this name? */
export function isEponym(word: string): boolean {
  return people.has(word);
}

const ENDINGS = ['s', 'es', 'ed', 'd', 'ing', 'ly', 'er', 'ers'] as const;

function hasStem(word: string): boolean {
  for (const ending of ENDINGS) {
    if (word.length > ending.length + 2 && word.endsWith(ending) && words.has(word.slice(0, -ending.length)))
      return true;
  }
  if (word.endsWith('ing') && words.has(`${word.slice(0, -3)}e`)) return true;
  return (word.endsWith('ies') || word.endsWith('ied')) && words.has(`${word.slice(0, -3)}y`);
}
