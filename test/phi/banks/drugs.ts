/** Names of drugs, vaccines and remedies as they stand in charts. Real ones: a made-up name teaches nothing about them. */

const cut = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Brands, as they are written in running text. */
export const brands = cut(`
Abilify Accolate Accupril Actonel Actos Adalat Adcirca Adderall Adempas Advair Advil Afinor Aggrenox Aimovig Ajovy Alecensa Aleve
Alimta Allegra Alphagan Altace Amaryl Ambien Amerge Ampyra Anoro Antabuse Apidra Aptiom Aranesp Aricept Arimidex Armour Arnuity
Aromasin Asacol Asmanex Atelvia Ativan Atripla Atrovent Aubagio Augmentin Austedo Avapro Avastin Avonex Azilect Azopt Bactrim
Bactroban Banzel Baqsimi Basaglar Baxdela Belbuca Belsomra Benadryl Benicar Benlysta Bentyl Betapace Betaseron Bevespi Biktarvy
Boniva Botox Breo Breztri Brilinta Briviact Brukinsa Bumex Buspar Bydureon Bystolic Byetta Cabenuva Calan Camzyos Caplyta Caprelsa
Carafate Carbaglu Cardizem Cardura Catapres Celebrex Celexa Cellcept Chantix Cialis Cibinqo Cimzia Cipro Claritin Cleocin Climara
Clobex Clozaril Cogentin Colazal Combigan Combivent Compazine Concerta Copaxone Coreg Corlanor Cosentyx Cosopt Coumadin Cozaar
Creon Crestor Cymbalta Cytomel Cytotec Daliresp Daraprim Dayvigo Decadron Delstrigo Deltasone Demerol Depakote Descovy Desyrel
Detrol Dexilant Diamox Diflucan Dilantin Dilaudid Diovan Divigel Dovato Duavee Dulera Duobrii Dupixent Duragesic Dyazide Dymista
Edarbi Edurant Effexor Effient Elavil Elidel Eligard Eliquis Ella Emgality Enbrel Entresto Entyvio Envarsus Epclusa Epiduo
Epivir Epogen Erleada Estrace Eucrisa Evenity Evista Exelon Exforge Eylea Fanapt Farxiga Fasenra Femara Fetzima Fioricet Flagyl
Flexeril Flomax Flonase Florastor Flovent Focalin Forteo Fosamax Fragmin Frova Fycompa Gabitril Gattex Genvoya Geodon Gilenya
Gleevec Glucophage Glucotrol Glyxambi Gralise Haldol Harvoni Hizentra Humalog Humira Humulin Hysingla Hyzaar Ibrance Ilumya
Imbruvica Imdur Imitrex Imodium Imuran Inderal Inflectra Ingrezza Inlyta Inspra Intelence Intuniv Invega Invokana Isentress
Isordil Jakafi Jalyn Janumet Januvia Jardiance Jentadueto Juluca Kadian Kaletra Kalydeco Keflex Kenalog Keppra Kerendia Kesimpta
Kevzara Keytruda Kisqali Klonopin Klor-Con Kombiglyze Krystexxa Lamictal Lamisil Lanoxin Lantus Lasix Latuda Lenvima Leqembi
Leqvio Lescol Letairis Levaquin Levemir Levitra Levsin Lexapro Lialda Lidoderm Linzess Lioresal Lipitor Livalo Lodine Loestrin
Lokelma Lomotil Lopid Lopressor Lotemax Lotrel Lovaza Lovenox Lucentis Lumigan Lunesta Lupron Luvox Lybalvi Lynparza Lyrica
Macrobid Malarone Mavyret Maxalt Maxzide Medrol Mekinist Mestinon Metamucil Miacalcin Micardis Minipress Mirapex Mirena MiraLAX
Mobic Motegrity Motrin Mounjaro Movantik Multaq Myfortic Myrbetriq Mysoline Namenda Naprosyn Nardil Nasonex Natazia Neoral
Neulasta Neupogen Neurontin Nexavar Nexium Nexletol Nexlizet Niaspan Norco Normodyne Norvasc Norvir Novolin NovoLog Noxafil
Nubeqa Nucala Nucynta Nuedexta Nulojix Nuplazid Nurtec NuvaRing Nuvigil Ocaliva Ocrevus Odefsey Ofev Olumiant Olysio Omnaris
Onfi Onglyza Opdivo Opsumit Oracea Orencia Orenitram Orilissa Orkambi Ortho-Cyclen Osphena Otezla Otrexup Oxtellar OxyContin
Ozempic Pamelor Parlodel Paxil Paxlovid Pepcid Percocet Periactin Perjeta Plaquenil Plavix Plegridy Pletal Pomalyst Pradaxa
Praluent Prandin Precose Premarin Prempro Prevacid Prezcobix Prezista Priftin Prilosec Prinivil Pristiq ProAir Procardia Prograf
Prolia Prometrium Propecia Proscar Protonix Protopic Proventil Provera Provigil Prozac Pulmicort Qbrelis Qsymia Qulipta Qvar
Ranexa Rapaflo Rapamune Rasuvo Rebif Reclast Reglan Relafen Relpax Remeron Remicade Remodulin Renvela Repatha Requip Restasis
Restoril Revatio Revlimid Rexulti Reyataz Reyvow Rhinocort Rinvoq Risperdal Ritalin Rituxan Robaxin Roxicodone Rozerem Rybelsus
Rytary Sabril Samsca Sanctura Saphris Savella Saxenda Seebri Segluromet Selzentry Sensipar Septra Serevent Seroquel Silenor
Silvadene Simponi Sinemet Singulair Skelaxin Skyrizi Soliqua Soma Soolantra Sotyktu Sovaldi Spiriva Sporanox Sprycel Stalevo
Steglatro Stelara Stendra Stiolto Strattera Striverdi Suboxone Sublocade Subutex Sunosi Symbicort Symproic Symtuza Synjardy
Synthroid Tagrisso Takhzyro Taltz Tamiflu Tasigna Tecfidera Tegretol Tenormin Tessalon Tezspire Tikosyn Timoptic Tivicay Tobradex
Topamax Toprol Toradol Toujeo Toviaz Tracleer Tradjenta Trelegy Tremfya Tresiba Tribenzor Tricor Trijardy Trileptal Trintellix
Trikafta Triumeq Trokendi Trulance Trulicity Truvada Tudorza Tylenol Tymlos Tysabri Ubrelvy Uceris Uloric Ultomiris Ultracet
Ultram Uptravi Urocit-K Uroxatral Valium Valtrex Vascepa Vasotec Vemlidy Ventolin Veozah Verquvo Verzenio Vesicare Viagra
Vibativ Viberzi Vibramycin Vicodin Victoza Viibryd Vimpat Viread Visken Vistaril Vivitrol Voltaren Vosevi Vraylar Vyepti Vytorin
Vyvanse Wakix Wegovy Welchol Wellbutrin Xadago Xalatan Xanax Xarelto Xcopri Xeljanz Xeloda Xenical Xeomin Xgeva Xifaxan Xiidra
Xofluza Xolair Xopenex Xtandi Xultophy Xyrem Xyzal Yasmin Yaz Yupelri Zanaflex Zantac Zarontin Zebeta Zejula Zelapar Zenpep
Zepbound Zeposia Zestoretic Zestril Zetia Ziac Zithromax Zocor Zofran Zoladex Zoloft Zomig Zonegran Zontivity Zovirax Ztlido
Zubsolv Zyban Zyloprim Zyprexa Zyrtec Zytiga Zyvox
`);

/** Generic names, in small letters; `generic` below writes some with a capital. */
export const generics = cut(`
abiraterone acarbose acetaminophen acetazolamide acyclovir adalimumab albuterol alendronate alfuzosin allopurinol almotriptan
alprazolam amantadine amiloride amiodarone amitriptyline amlodipine amoxicillin anastrozole apixaban apremilast aripiprazole
armodafinil atenolol atomoxetine atorvastatin azathioprine azelastine azithromycin baclofen benazepril benzonatate benztropine
betamethasone bicalutamide bimatoprost bisacodyl bisoprolol bosentan brimonidine budesonide bumetanide buprenorphine bupropion
buspirone cabergoline calcitriol canagliflozin candesartan capecitabine captopril carbamazepine carbidopa-levodopa carvedilol
cefadroxil cefazolin cefdinir cefpodoxime ceftriaxone cefuroxime celecoxib cephalexin cetirizine chlorhexidine chlorthalidone
cilostazol cinacalcet ciprofloxacin citalopram clarithromycin clindamycin clobetasol clomiphene clonazepam clonidine clopidogrel
clotrimazole clozapine colchicine colesevelam cyanocobalamin cyclobenzaprine cyclosporine cyproheptadine dabigatran dapagliflozin
dapsone darifenacin desloratadine desmopressin desvenlafaxine dexamethasone dexmethylphenidate diazepam diclofenac dicyclomine
digoxin diltiazem diphenhydramine dipyridamole disulfiram divalproex docusate dofetilide donepezil doxazosin doxepin doxycycline
droxidopa dulaglutide duloxetine dutasteride empagliflozin emtricitabine enalapril enoxaparin entecavir eplerenone ergocalciferol
erythromycin escitalopram esomeprazole estradiol eszopiclone etanercept ethambutol etodolac exemestane ezetimibe famciclovir
famotidine febuxostat felodipine fenofibrate fentanyl ferrous fexofenadine fidaxomicin finasteride finerenone flecainide
fluconazole fludrocortisone fluocinonide fluoxetine fluticasone folate fondaparinux fosinopril frovatriptan furosemide gabapentin
galantamine gemfibrozil glargine glimepiride glipizide glyburide glycopyrrolate guaifenesin guanfacine haloperidol hydralazine
hydrochlorothiazide hydrocodone hydrocortisone hydromorphone hydroxychloroquine hydroxyurea hydroxyzine ibandronate ibuprofen
icosapent imatinib imipramine indapamide indomethacin infliximab ipratropium irbesartan isoniazid isosorbide isotretinoin
itraconazole ivabradine ivermectin ketoconazole ketorolac labetalol lacosamide lactulose lamivudine lamotrigine lansoprazole
latanoprost leflunomide letrozole leucovorin leuprolide levalbuterol levetiracetam levocetirizine levofloxacin levothyroxine
lidocaine linagliptin linezolid liothyronine liraglutide lisdexamfetamine lisinopril lispro lithium loperamide loratadine
lorazepam losartan lovastatin loxapine lubiprostone lurasidone mebendazole meclizine medroxyprogesterone megestrol meloxicam
memantine mercaptopurine mesalamine metaxalone metformin methadone methimazole methocarbamol methotrexate methyldopa
methylphenidate methylprednisolone metoclopramide metolazone metoprolol metronidazole midodrine minocycline minoxidil mirabegron
mirtazapine misoprostol modafinil mometasone montelukast morphine mupirocin mycophenolate nabumetone nadolol naloxone naltrexone
naproxen naratriptan nebivolol niacin nicotine nifedipine nimodipine nitrofurantoin nitroglycerin norethindrone nortriptyline
nystatin octreotide ofloxacin olanzapine olmesartan omeprazole ondansetron oseltamivir oxandrolone oxaprozin oxcarbazepine
oxybutynin oxycodone paliperidone pantoprazole paroxetine penicillin pentoxifylline perphenazine phenazopyridine phenobarbital
phentermine phenytoin pilocarpine pimozide pindolol pioglitazone pitavastatin polyethylene potassium pramipexole prasugrel
pravastatin praziquantel prazosin prednisolone prednisone pregabalin primaquine primidone probenecid prochlorperazine progesterone
promethazine propafenone propranolol propylthiouracil pyrazinamide pyridostigmine quetiapine quinapril rabeprazole raloxifene
raltegravir ramelteon ramipril ranolazine rasagiline repaglinide ribavirin rifampin rifaximin riluzole risedronate risperidone
rivaroxaban rivastigmine rizatriptan ropinirole rosuvastatin sacubitril salmeterol saxagliptin scopolamine selegiline semaglutide
senna sertraline sevelamer sildenafil silodosin simvastatin sirolimus sitagliptin solifenacin sotalol spironolactone sucralfate
sulfamethoxazole sulfasalazine sumatriptan suvorexant tacrolimus tadalafil tamoxifen tamsulosin tapentadol telmisartan temazepam
tenofovir terazosin terbinafine teriparatide testosterone theophylline thiamine ticagrelor timolol tiotropium tirzepatide
tizanidine tobramycin tofacitinib tolterodine tolvaptan topiramate torsemide tramadol trandolapril tranexamic travoprost trazodone
tretinoin triamcinolone triamterene trihexyphenidyl trospium upadacitinib ursodiol ustekinumab valacyclovir valganciclovir
valproate valsartan vancomycin vardenafil varenicline vedolizumab venlafaxine verapamil vilazodone voriconazole vortioxetine
warfarin zafirlukast zaleplon ziprasidone zoledronic zolmitriptan zolpidem zonisamide
`);

/** Short forms that clinicians write. */
export const shortDrugs = cut(`
APAP ASA HCTZ NTG TMP-SMX MTX PTU PCN amox azithro metop lisin atorva levo pred dex vanc zosyn ceftaz cipro gent tylenol ibu motrin
abx PPI SSRI SNRI TCA MAOI ACEi ARB CCB BB GLP-1 SGLT2 NSAID NSAIDs OCP OCPs LAMA LABA ICS DOAC DOACs tPA TXA PRBC FFP LR D5W NS KCl
KCL MVI Vit-D B12 Fe MgOx Mag FeSO4 NaHCO3 CaCO3 nitro benzos opioids statin Lido Epi Ceftin Bicillin Rocephin Solu-Medrol
Depo-Medrol Depo-Provera DepoTestosterone Lovenox Hep Tdap MMR HPV Flu PCV20 PPSV23 Shingrix Prevnar Boostrix Gardasil Pentacel
Pediarix Vaxelis Rotarix Menactra Bexsero Havrix Twinrix Heplisav Arexvy Abrysvo Comirnaty Spikevax Fluzone Flucelvax Varivax
ProQuad Kinrix Beyfortus RhoGAM Narcan Evzio EpiPen Auvi-Q Glucagon Gvoke
`);

/** What is bought without a prescription, and herbs. */
export const remedies = `
Advil PM|Tylenol PM|Alka-Seltzer|Aspercreme|Bengay|Biofreeze|Boost|CoQ10|Cortizone-10|Culturelle|DayQuil|NyQuil|Debrox|Delsym|Dulcolax|
Emergen-C|Ensure|Excedrin|Gas-X|Glucerna|Goody's powder|Icy Hot|Imodium AD|Lactaid|Lotrimin|Maalox|Midol|Milk of Magnesia|Mucinex|
Mylanta|Neosporin|Nicorette|NoDoz|One A Day|Orajel|Pedialyte|Pepto-Bismol|Preparation H|Rogaine|Salonpas|Sudafed|Theraflu|Tums|
Unisom|Vaseline|Vicks VapoRub|Visine|ZzzQuil|St. John's wort|black cohosh|turmeric|ginkgo|saw palmetto|echinacea|ashwagandha|kava|
valerian|milk thistle|elderberry|CBD oil|kratom|red yeast rice|fish oil|zinc|melatonin|vitamin K|Vit D3|Vit C|probiotics|Benefiber|
Citrucel|Fleet enema|MiraLAX|Colace|Senokot|Zantac 360|Prilosec OTC|Nexium 24HR|Zicam|Airborne|Afrin|Flonase Sensimist|Nasacort|
Claritin-D|Zyrtec-D|Allegra-D|Robitussin DM|Abreva|Compound W|Head & Shoulders|Selsun Blue|Aquaphor|Eucerin|CeraVe|Cetaphil|Lamisil AT
`
  .replaceAll('\n', '')
  .split('|');
