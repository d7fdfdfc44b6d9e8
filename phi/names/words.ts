/** Small closed classes of words that the grammar of names leans on: what stands before, in and after a name. */

/** What is known of a word, one bit each. A word may be of several classes: `Grace` is a first name and an ordinary word. */
export const is = {
  first: 1 << 0,
  /** Among the ten thousand most frequent surnames of the census. */
  frequentSurname: 1 << 1,
  surname: 1 << 2,
  city: 1 << 3,
  common: 1 << 4,
  rare: 1 << 5,
  clinical: 1 << 6,
  eponym: 1 << 7,
  title: 1 << 8,
  clinicianTitle: 1 << 9,
  credential: 1 << 10,
  relation: 1 << 11,
  patientLabel: 1 << 12,
  providerLabel: 1 << 13,
  relativeLabel: 1 << 14,
  /** May be followed by a person or by a facility. */
  partyLabel: 1 << 15,
  /** A person comes next: `seen by`, `spoke with`, `Dear`. */
  frame: 1 << 16,
  /** A person stood before: `reports`, `denies`, `turned`. */
  verb: 1 << 17,
  facility: 1 << 18,
  specialty: 1 << 19,
  company: 1 << 20,
  calendar: 1 << 21,
  state: 1 << 22,
  street: 1 << 23,
  particle: 1 << 24,
  placeFrame: 1 << 25,
  /** `works at`, `employed by`. */
  workVerb: 1 << 26,
  /** A word of many facilities' names that names none: `Community`, `Regional`. */
  generic: 1 << 27,
  /** What follows an eponym: `disease`, `sign`, `catheter`. */
  eponymNoun: 1 << 28,
  /** Never a part of a name. */
  never: 1 << 29,
  suffix: 1 << 30,
} as const;

/** In a list of first names or of surnames. */
export const nameLists = is.first | is.surname | is.frequentSurname;

/** An everyday, a rare or a clinical word. */
export const ordinary = is.common | is.rare | is.clinical;

export const closedClasses: readonly (readonly [keyof typeof is, string])[] = [
  [
    'title',
    'mr mrs ms miss mx master sir madam mister sra srta senora coach pastor rev deacon rabbi imam sgt lt cpl capt officer deputy',
  ],
  ['clinicianTitle', 'dr drs doctor prof professor nurse doc'],
  [
    'credential',
    'md do np pa pa-c pac rn lpn lvn phd dpm dds dmd pharmd psyd lcsw lmft lpc lmhc msw cnm crna aprn arnp fnp fnp-c fnp-bc anp dnp bsn msn rph od dc dpt pt ot otr slp ma cma rma mbbs mbchb facc facs facp faap facog fache facep faan mph ms rd rdn cpnp agnp whnp pmhnp pmhnp-bc aprn-cnp bcba jd esq cpc ccs lac nd crnp efda rdh cwon cwocn ccrn cde cdces lmsw rrt crt emt ccm lpta pta cota lvt faans mha dvm rpsgt ncc cadc lcdc apn bcba bcba-d cwsp cws cfcn cpo cped lmp lvt ccc-slp otd dha bcps bcacp ibclc rdn cht caqsm otr-l',
  ],
  [
    'relation',
    'wife husband spouse partner daughter son mother father mom dad mum sister brother sibling aunt uncle cousin niece nephew grandmother grandfather grandma grandpa granddaughter grandson stepson stepdaughter stepmother stepfather fiance fiancee girlfriend boyfriend friend neighbor neighbour roommate caregiver carer caretaker guardian parent daughter-in-law son-in-law mother-in-law father-in-law sister-in-law brother-in-law ex-wife ex-husband widow widower landlord coworker colleague boss supervisor employer teacher interpreter witness nanny babysitter twin kin surrogate proxy attorney lawyer pastor',
  ],
  [
    'patientLabel',
    'patient pt member name insured claimant beneficiary enrollee re client individual insd memb ptname subscr mbr',
  ],
  [
    'providerLabel',
    'provider pcp physician attending surgeon doctor author referring ordering rendering prescriber prescribed clinician practitioner by attn attention cc consultant therapist nurse radiologist pathologist cardiologist anesthesiologist technician tech resident fellow scribe transcriptionist assistant dentist pharmacist specialist requester reviewer signed signature dictated ordered verified hospitalist staff manager director coordinator counselor advocate navigator',
  ],
  [
    'relativeLabel',
    'subscriber guarantor policyholder holder contact nok spouse mother father guardian parent caregiver kin responsible payee dependent witness interpreter proxy poa agent emergency informant historian wife husband daughter son',
  ],
  [
    'partyLabel',
    'to from provider refer facility hospital clinic practice location pharmacy lab laboratory organization site office vendor school department dept payee sender recipient attention group billing rendering employer agency requesting',
  ],
  [
    'frame',
    'by with saw seen seeing see call called calling told tell for both from attn cc dear hi hello hey thanks thank regards sincerely cordially yours respectfully truly best signed spoke speak contact contacted contacting phoned texted emailed notified informed advised named name per via message reach reached ask asked asking wishes introduced met meeting meet accompanied referred regarding re known aka nee formerly',
  ],
  [
    'verb',
    'turned attends reports reported states stated denies denied presents presented presenting returns returned is was has had lives lived works worked called calls saw drove drives notes noted says said who wishes wants summarized agrees agreed understands understood describes described complains complained endorses endorsed admits admitted tells told gave gives came comes went feels felt takes took attends attended arrived arrives remains requested requests asked asks completed verbalized verbalizes will would tolerated does did weighs appears appeared continues underwent developed lost started stopped needs needed thinks believes mentions mentioned explained reviewed may can moved smokes smoked drinks enjoys helps helped brought left signed accompanied reachable',
  ],
  [
    'facility',
    'hospital hospitals clinic clinics center centers centre associates medical-center infirmary pharmacy pharmacies hospice sanatorium health healthcare surgicenter imaging labs laboratories rehab rehabilitation physicians partners group school elementary academy college university institute church nursing manor practice diagnostics specialists wellness dialysis care homecare orthopaedics orthopedics dental dentistry medicine therapy surgery radiology medcenter pavilion ambulance eyecare lab diagnostic resource docs medivan medi-van path hearing optical prosthetics orthotics infusion hospitalists midwives midwifery birthing villa terrace-manor homehealth pain-center endoscopy urgentcare telehealth',
  ],
  [
    'specialty',
    'oncology cardiology rheumatology dermatology neurology urology gastroenterology endocrinology nephrology pulmonology psychiatry pediatrics gynecology obstetrics ophthalmology optometry podiatry hematology pathology radiology orthopedics orthopaedics allergy ent anesthesia anesthesiology physiotherapy chiropractic nephrologists surgery imaging medicine therapy dentistry dental counseling psychology neurosurgery otolaryngology',
  ],
  [
    'company',
    'inc llc llp corp corporation company ltd co steel brewing freight realty roofing dairy seed logistics trucking industries enterprises manufacturing construction plumbing electric foods farms bakery motors bank credit insurance agency consulting solutions systems technologies services holdings supply hardware landscaping restaurant cafe diner hotel airlines transport transit lumber mills textiles printing',
  ],
  [
    'calendar',
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun easter christmas thanksgiving halloween ramadan spring summer autumn fall winter',
  ],
  [
    'state',
    'al ak az ar ca co ct de dc fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa pr ri sc sd tn tx ut vt va wa wv wi wy alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming',
  ],
  [
    'street',
    'street st avenue ave road rd lane ln drive dr court ct circle cir boulevard blvd way place pl terrace ter trail trl parkway pkwy highway hwy square sq loop apt unit suite ste floor box bldg room rm building',
  ],
  [
    'particle',
    'de la del della di da dos das do van von der den ter ten le el al bin ibn ben st san santa mac mc du des af zu y e',
  ],
  [
    'placeFrame',
    'in from to near visiting visited outside around of at lives living resides moved relocated travels traveled travelled commutes',
  ],
  [
    'workVerb',
    'works worked working employed employee employer employment retired job hired fired employs laid teaches',
  ],
  [
    'generic',
    'community regional family general medical surgical memorial county city state national american university central women womens children childrens pediatric pediatrics adult senior primary urgent emergency home health public private advanced integrated orthopedic orthopaedic cardiac cancer pain sleep spine eye vision dental mental behavioral internal physical occupational speech outpatient inpatient veterans multispecialty specialty diagnostic imaging surgery care center clinic hospital office department nursing rehabilitation medicine group associates heart vascular wound weight sports hand foot ankle skin lung kidney digestive breast bone joint infusion skilled acute intensive critical ambulatory day assisted long term high middle elementary school therapy interventional radiation clinical professional general local the and of for',
  ],
  [
    'eponymNoun',
    'disease syndrome sign signs test tests testing palsy maneuver manoeuvre catheter catheters cyst cysts score scores scale criteria tube lymphoma thyroiditis phenomenon reflex fracture fractures hernia contracture procedure esophagus ulcer ulcers line lines murmur node nodes nodule nodules lesion law stain medium index angle view classification grade stage type position point triangle sarcoma tumor anemia dementia ataxia chorea arthritis purpura encephalopathy respiration respirations breathing sounds monitor drain pulse rule cell cells bodies body rings ring gland glands duct canal tubercle ligament fistula hallpike barre fascitis neuroma deformity dystrophy scoring fundoplication exercises spots graft technique operation repair prosthesis splint brace collar traction forceps wire pin nail needle clamp',
  ],
  [
    'never',
    'the a an this that these those he she it they we you i his her their its our your my and or but if not no yes on in at of to as is was were be been are with without for from by per then than there here when where while who what which how why also please all any each every both few more most other some such only own same so too very just patient patients pt provider member dob mrn ssn id npi fax phone tel email date time page pages dear sir madam hi hello yeah uh um okay can contract billing standard minor sincerely sex male female subject claim account acct group policy plan address insurance dx cpt icd reason billed allowed status service received processed authorization auth diagnosis comments attn cc re none unknown na n/a pending active denied approved today yesterday tomorrow records billing intake referrals appeals scheduling session portal inbox transcript prov mailto permalink self current',
  ],
  ['suffix', 'jr sr ii iii iv esq'],
];
