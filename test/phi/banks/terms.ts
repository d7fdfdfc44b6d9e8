/** Clinical words that are often taken for names: abbreviations, scores, eponyms, devices, tests. Typed for the generator. */

const cut = (text: string): readonly string[] => text.trim().split(/\s+/);
const list = (text: string): readonly string[] => text.replaceAll('\n', '').split('|');

/** Abbreviations of charts and bills. */
export const abbreviations = cut(`
AAA AAFB AAO AB ABC ABG ABI ABN ABO ABX AC ACDF ACE ACL ACS AD ADD ADHD ADL ADLs AED AF AFB AFib AFO AFP AHI AIDS AKA AKI ALD ALF
ALIF ALL ALP ALS ALT AMA AMB AMD AML AMS ANA ANC ANCA AOM AP APC APD APL APP APR AR ARDS ARDS ARF AROM ART AS ASA ASC ASCUS ASCVD ASD
ASIS ASO ASQ AST ATN ATV AUB AV AVF AVH AVM AVN AVR AWV BAC BBB BC BCC BE BID BIMA BiPAP BKA BLE BM BMD BMI BMP BMT BMX BNP BP BPD BPH
BPM BPPV BRBPR BRCA BSO BTL BUE BUN BV BX CABG CAD CAM CAP CBC CBD CBT CC CCB CDI CDT CEA CF CFS CHD CHF CI CIED CIN CIS CIWA CK CKD
CKMB CLL CLIA CM CMC CMP CMS CMT CMV CN CNS CO COB COG COPD COVID COWS CP CPAP CPC CPK CPM CPR CPS CR CRP CRPS CRRT CRT CS CSF CSM
CSR CT CTA CTAB CTLSO CTR CTS CTX CV CVA CVAT CVC CVL CVP CVS CXR DASH DBP DBS DBT DCIS DDD DDH DES DEXA DFU DHT DI DIP DIPJ DISH
DJD DKA DLCO DM DM1 DM2 DME DMARD DNI DNR DOA DOE DOI DOMS DOS DP DPOA DRE DRG DRUJ DSM DTR DTRs DTs DUB DVT DWI DX EBL EBV ECG ECHO
ECMO ECT ECU ECRB ED EDB EDC EDD EDH EDL EDS EEG EF EFW EGA EGD EHL EIN EJ EKG ELISA EMDR EMG EMR EMS ENT EOB EOM EOMI EP EPB EPL EPS
EPO ER ERCP ESI ESR ESRD ESWL ET ETOH ETT EUA EVAR EVD EVS FAI FAST FB FBG FBS FCR FDB FDL FDP FDS FEV FEV1 FFP FGM FHL FHR FHT FIT
FMLA FNA FOBT FOOSH FPL FROM FS FSBS FSGS FSH FTND FTT FUO FVC FWB FX GA GAD GAF GBM GBS GC GCA GCS GDM GDS GERD GFR GGT GH GI GIB
GIST GLF GN GPA GTT GU GVHD GYN HA HAV HBV HCAP HCC HCG HCT HCV HD HDL HEENT HELLP HEP HFpEF HFrEF HGB HH HHA HI HIDA HIT HIV HLA
HLD HNP HOB HOCM HPI HPV HR HRT HS HSG HSIL HSP HSV HTN HUS IABP IADL IADLs IBD IBS IBW IC ICD ICH ICP ICS ICU IDA IDDM IEP IFE IGRA
IHSS ILD IM IMI INH INO INR IOL IOP IP IPJ IPF IPV IR IT ITB ITP IUD IUFD IUGR IUP IV IVC IVDU IVF IVIG IVP JIA JP JRA JVD JVP KOH
KUB KVO LA LAD LAR LBBB LBP LBW LCL LCP LCX LDH LDL LE LEEP LEFS LFT LFTs LGA LGSIL LHC LIMA LLE LLL LLQ LMA LMN LMP LOC LOE LOM LOV LP
LPR LSIL LTC LTG LTM LUE LUL LUQ LUSB LV LVAD LVEDP LVEF LVH LVO MAC MALT MAP MAT MCA MCH MCHAT MCI MCL MCP MCPJ MCT MCV MDD MDE MDI
MDMA MDQ MDR MDRO MDS MEN MET METS MG MGUS MI MIC MIS MLD MMI MMR MMSE MMT MND MPA MPI MPV MR MRA MRCP MRI MRSA MS MSE MSK MSLT MSSA
MTP MTPJ MVA MVC MVI MVP MVR NAD NAFLD NASH NB NC NCAT NCS NCV NDPH NEC NEG NF NG NGT NICU NIDDM NIHSS NIPT NKA NKDA NLP NMS NOS NPH
NPO NPPV NPWT NRB NRT NS NSAID NSCLC NSR NST NSTEMI NSVT NT NTND NV NVD NVI NWB NYHA OA OAB OBS OCD OCT OD ODD OE OGTT OHS OM OME ON
OOB ONS OP OPCA OR ORIF OS OSA OT OTC OU PAC PACs PACU PAD PALP PAP PAS PCI PCL PCN PCOS PCP PCR PCV PDA PDD PDE PDMP PDN PDR PE PEEP
PEF PEG PERC PERLA PERRL PERRLA PET PF PFO PFT PFTs PGE PH PHN PHP PHQ PICC PID PIH PIP PIPJ PIV PKD PKU PLIF PLT PM PMB PMDD PMH PML PMN
PMR PMS PMV PN PNA PND PNH PO POC POD POP POTS PPD PPE PPH PPI PPM PPN PPO PPTL PPV PRBC PRL PRN PROM PRP PSA PSC PSG PSH PSIS PSP PSVT PT PTA
PTCA PTH PTSD PTT PTX PUD PUVA PV PVC PVCs PVD PVR PWB QA QD QFT QHS QID QN QNS QOD QOL QT QTC RA RAD RAI RAIU RBBB RBC RCA RCR RCT RDS
RDW REM RF RFA RFC RHC RHD RIND RLE RLL RLQ RLS RML ROI ROM ROS RP RPR RR RRR RSI RSV RT RTC RTS RUE RUL RUQ RV RVH RVSP RVU SA SAB SAD
SAH SBE SBO SBP SBT SCC SCD SCFE SCI SCLC SCM SCS SDH SDOH SE SFA SGA SH SI SIADH SIB SICU SIDS SIJ SIRS SJS SL SLAP SLE SLP SLR SLS SMA
SMA SNF SNHL SNRI SOAP SOB SOC SOM SP SPC SPECT SPEP SPK SPT SQ SR SSC SSI SSS SSRI ST STAT STD STEMI STG STI STS STSG SUD SUI SUPP SVC SVD SVT SX SZ TAA
TAH TAVR TB TBI TBSA TCA TEE TEN TENS TFCC TFT TFTs THA THC THR TIA TIBC TID TIPS TKA TKR TLIF TLSO TM TMJ TMS TMT TN TNF TNM TOC TOF TOLAC
TORCH TP TPA TPN TPO TR TRAM TRUS TSA TSH TSS TTD TTE TTN TTP TTWB TUG TURBT TURP TVH TWI TX UA UACR UBW UC UCL UDS UE UFE UFH UGI ULTT UMN UOP UPEP
UPJ UPPP URI US USG UTI UTIs UV UVJ VA VAC VATS VBAC VBG VC VCD VCUG VDRL VF VFSS VIN VIS VLDL VNS VP VPS VRE VS VSD VSS VT VTE VUR VVC VZV WB WBAT WBC
WCC WD WNL WPW XR XRT YAG ZPP
ABA AHCA ALJ AMT APG ASO AWP BCBS BIN CARC CCN CDM CHIP CLIA CLM CMN COBRA COINS CPO CRNA DCN DDE DED DOFR DSNP DUP EDI EFT EGHP EIN EPO ERA ERISA ESRD
FDOS FFS FOM GEMS GRP HCC HCFA HICN HIPAA HMO HSA HRA ICN IDTF IPA IRO JCODE LCD LOS LTD MA MAC MBI MCD MCO MCR MDC MSP MUE NCCI NCD NDC NOA NPI NSC OIC OON
OOP OPPS PA PAR PCN PCP PCS PDP PEND PHI PMPM POS PPS PTAN PTP QMB RAC RARC RBRVS REF RFA RID ROI RTP SLMB SNP SOF STD SVC TCN TFL TIN TOB TPL TPO UB UM UR
WC ZPIC
`);

/** Abbreviations with small letters in them. */
export const mixedAbbreviations = cut(`
HbA1c SpO2 eGFR FiO2 LVEDp HFpEF HFrEF EtOH MoCA SLUMS CAGE PaO2 PaCO2 pCO2 pO2 DTaP Hib IgE IgG IgA IgM TgAb TPOAb HBsAg HBeAg anti-HBs FeNO FEV1 CrCl BiPAP
aPTT Hgb Hct Plt Cr Na Mg Phos Bili Alk-Phos Trop hsCRP hs-Trop Vit Dx Hx Rx Tx Sx Fx Bx Abx Tmax qHS qAM qPM GnRH hCG bHCG mRNA mGy Cx Ux Hep-B Hep-C C-diff
T-bili D-dimer R-wave Q-wave K-wire T-score Z-score A-fib V-tach V-fib P-wave QTc T-spine L-spine C-spine LS-spine C-section O-negative G-tube J-tube J-pouch PEG-tube
C-reactive B12 T3 T4 fT4 K+ Na+ CO2 HCO3 PO4 Ca++ E-coli H-pylori GpA G2P1 G3P2 G1P0 DM2 T2DM T1DM CKD3 CKD3b CKD4 HER2 BRCA1 BRCA2 PD-L1 EGFR KRAS ALK JAK2
rsR' S1S2 S3 S4 L4-5 L5-S1 C5-6 C6-C7 T12 T5 C7 L3 S1 CN II-XII BI-RADS TI-RADS PI-RADS LI-RADS ASA-II WHO-1 NYHA-III ECOG-1 BiVAD OxyIR MgSO4 LabCorp
`);

/** Scores and scales with what they come to; `#` is a number. */
export const scores = list(`
PHQ-9 #|PHQ-2 #|GAD-7 #|GDS #/15|MoCA #/30|MMSE #/30|SLUMS #/30|Mini-Cog #|CHA2DS2-VASc #|HAS-BLED #|CHADS2 #|Child-Pugh A|Child-Pugh B|
MELD #|MELD-Na #|Gleason 3+4|Gleason 4+3=7|Apgars 8/9|Apgar 7 and 9|Braden #|Norton #|Waterlow #|Morse #|Hendrich II #|Tinetti #|Berg #/56|Katz 6|Lawton 5/8|
Barthel #|Rankin 2|mRS 1|NIHSS #|ABCD2 4|ESI 3|CTAS 3|Wells 0|Geneva 3|PERC neg|Ranson 2|BISAP 1|Glasgow 15|GCS 15|Ramsay 2|RASS -1|CAM neg|CIWA #|COWS #|AUDIT-C 3|
AUDIT #|DAST 2|CAGE 1/4|C-SSRS neg|SAFE-T low|Columbia low|MDQ 5|YMRS #|HAM-D #|MADRS #|PCL-5 #|ACE 4|Vanderbilt pos|SNAP-IV #|M-CHAT #|ASQ-3 ok|Denver II nl|Epworth #/24|
STOP-BANG 5|Mallampati III|Mallampati 2|Cormack 1|ASA III|NYHA II|CCS 2|Killip I|TIMI 3|GRACE 118|Syntax 22|Framingham #%|ASCVD #%|FRAX #%|T-score -2.6|Kellgren-Lawrence 3|
Outerbridge III|Gustilo IIIA|Garden III|Weber B|Salter-Harris II|Neer 2|Schatzker II|Lauge-Hansen SER|Ficat II|Oswestry #%|ODI #%|NDI #|DASH #|QuickDASH #|LEFS #/80|KOOS #|
WOMAC #|Harris hip #|Constant #|Lysholm #|TUG # s|6MWT # ft|30s STS #|FIM #|Ashworth 1+|Modified Ashworth 2|House-Brackmann III|Hunt-Hess 2|Fisher 3|Spetzler-Martin II|
EDSS 3.5|UPDRS #|Hoehn & Yahr 2|Hoehn and Yahr 3|Unified #|Clark IV|Breslow 0.8|Fitzpatrick III|PASI #|DLQI #|SCORAD #|Hurley II|Norwood IV|Ludwig II|Tanner 3|Bishop 6|
Bethesda III|Fuhrman 2|Nottingham 2|Bloom-Richardson 6|Ki-67 #%|Ann Arbor IIA|Rai 0|Binet A|Karnofsky 80|ECOG 1|Lansky 90|Forrest III|Prague C2M4|LA grade B|Los Angeles B|
Rutgeerts i2|Mayo 2|Harvey-Bradshaw 6|CDAI #|Boston Bowel 8|Bristol 4|FIB-4 1.3|NAS 4|METAVIR F2|APRI 0.5|Fagerstrom 6|SF-36 #|PEG 7|ORT 4|SOAPP #|PROMIS #|AIMS 2|
FACES 4|FLACC 3|NIPS 2|Wong-Baker 6|VAS #|NRS 6/10|Centor 3|CURB-65 2|PSI III|qSOFA 1|SOFA 4|APACHE #|Alvarado 7|HEART 3|San Francisco neg|Ottawa neg|NEXUS neg|Canadian neg|
Frankl +2|Angle class II|Perio stage III|Wagner 2|Texas 1B|Fontaine IIb|Rutherford 3|CEAP C4|Villalta 8|Caprini 6|Padua 3|KDIGO G3b|Bosniak IIF|AUA #|IPSS #|IIEF #|SHIM #
`);

/** Eponyms as they stand alone in lists of findings. */
export const bareEponyms = list(`
Lachman|McMurray|Apley|Thessaly|Phalen|Tinel|Durkan|Finkelstein|Eichhoff|Froment|Allen|Spurling|Lhermitte|Hoffmann|Hoffman|Babinski|Romberg|Rinne|Weber|Dix-Hallpike|Epley|
Semont|Brandt-Daroff|Kernig|Brudzinski|Homans|Murphy|McBurney|Rovsing|Cullen|Grey Turner|Courvoisier|Kehr|Carnett|Lloyd|Trousseau|Chvostek|Hawkins|Neer|Jobe|Speed|Speeds|Yergason|
O'Brien|Obrien|Hornblower|Patrick|FABER|Gaenslen|Thomas|Ober|Ely|Trendelenburg|Thompson|Simmonds|Mulder|Silfverskiold|Barlow|Ortolani|Galeazzi|Adams|Schober|Waddell|Lasegue|Lasègue|Bragard|Slump|
Kemp|Adson|Roos|Wright|Halstead|Cozen|Mill|Maudsley|Watson|Murphy's|Nikolsky|Auspitz|Koebner|Gottron|Heberden|Bouchard|Osler|Janeway|Roth|Quincke|Corrigan|Kussmaul|Cheyne-Stokes|Biot|
Levine|Austin Flint|Graham Steell|Carey Coombs|Still's|Koplik|Forchheimer|Pastia|Kayser-Fleischer|Brushfield|Hutchinson|Argyll Robertson|Adie|Holmes-Adie|Marcus Gunn|Horner|Bell's|Bell|
Dupuytren|Ludloff|Myerson|Glabellar|Hallpike|Schirmer|Seidel|Snellen|Amsler|Ishihara|Goldmann|Humphrey|Jaeger|Tanner|Hegar|Chadwick|Goodell|Leopold|Bracht|McRoberts|Woods|Rubin|
Valsalva|Muller|Mallampati|Kocher|Pemberton|Joffroy|Von Graefe|Dalrymple|Stellwag|Parkinson's|Parkinson|Alzheimer|Alzheimer's|Crohn's|Crohn|Graves'|Graves|Hashimoto|Hashimoto's|Addison|Addison's|
Cushing|Cushing's|Conn|Sjogren|Sjogren's|Sjögren's|Raynaud|Raynaud's|Behcet|Behçet's|Marfan|Ehlers-Danlos|Osgood-Schlatter|Sever|Sever's|Legg-Calve-Perthes|Perthes|Sinding-Larsen|Scheuermann|Paget|Paget's|
Baker|Baker's|Bankart|Hill-Sachs|Morton|Morton's|Haglund|Freiberg|Lisfranc|Jones|Colles|Smith|Bennett|Rolando|Boxer|Monteggia|Maisonneuve|Pott|Chance|Jefferson|Hangman|Segond|Tillaux|
de Quervain|De Quervain's|Guyon|Kienbock|Preiser|Charcot|Charcot-Marie-Tooth|Guillain-Barre|Miller Fisher|Lambert-Eaton|Wernicke|Korsakoff|Huntington|Huntington's|Tourette|Tourette's|Rett|Asperger|Lewy body|Pick's|
Creutzfeldt-Jakob|Arnold-Chiari|Chiari I|Dandy-Walker|Sturge-Weber|Von Hippel-Lindau|Meniere|Meniere's|Ménière's|Ramsay Hunt|Wegener|Takayasu|Kawasaki|Buerger|Churg-Strauss|Goodpasture|Henoch-Schonlein|Berger|Alport|
Fanconi|Bartter|Gitelman|Wilson|Wilson's|Gilbert|Gilbert's|Budd-Chiari|Zenker|Barrett|Barrett's|Mallory-Weiss|Boerhaave|Schatzki|Zollinger-Ellison|Hirschsprung|Meckel|Peutz-Jeghers|Lynch|Whipple|Hartmann|
Nissen|Roux-en-Y|Billroth II|Heller|Ivor Lewis|Ladd|Kasai|Pringle|Lichtenstein|Bassini|Burch|Manchester|Wertheim|Pfannenstiel|Shirodkar|McDonald|Asherman|Mayer-Rokitansky|Turner|Klinefelter|Down|Edwards|Patau|
Prader-Willi|Angelman|DiGeorge|Noonan|Hodgkin|Hodgkin's|Burkitt|Waldenstrom|Ewing|Wilms|Merkel|Kaposi|Bowen|Mohs|Gorlin|Cowden|Li-Fraumeni|Von Willebrand|Hemophilia A|Wiskott-Aldrich|Chagas|Lyme|Hansen|
Pott's|Ludwig|Lemierre|Vincent|Fournier|Reiter|Felty|Caplan|Hamman-Rich|Pancoast|Eisenmenger|Ebstein|Fallot|Kartagener|Wolff-Parkinson-White|Brugada|Lown-Ganong-Levine|Wenckebach|Mobitz II|Prinzmetal|Dressler|
Takotsubo|Libman-Sacks|Beck|Duke|Jones criteria|Rome IV|Beers|Light's|Ranson|Duke criteria|Amsel|Nugent|Rotterdam|McDonald criteria|Milwaukee|Boston|Cobb|Risser|Salter|Ponseti|Pavlik|Denis Browne|
Unna|Foley|Coude|Malecot|Hickman|Broviac|Groshong|Swan-Ganz|Penrose|Blake|Jackson-Pratt|Kirschner|Steinmann|Ilizarov|Kuntscher|Austin-Moore|Thompson prosthesis|Bovie|Kerrison|Frazier|Yankauer|Deaver|Kelly|
Gram|Giemsa|Papanicolaou|Wright-Giemsa|Ziehl-Neelsen|Coombs|Bence Jones|Westergren|Mantoux|Wood's|Tzanck|Schilling|Heimlich|Kegel|Kegels|Buerger-Allen|Bobath|Mulligan|Maitland|Cawthorne|Williams|Codman|Pendulum
`);

/** Devices, dressings, sutures, brands of equipment. */
export const devices = list(`
Hoyer lift|Hoyer|Rollator|Broda chair|Geri chair|ROHO cushion|Jay cushion|Tempur-Pedic|Mepilex|Mepilex Border|Medihoney|Aquacel Ag|Allevyn|DuoDerm|Tegaderm|Xeroform|Adaptic|Kerlix|Coban|Ace wrap|Unna boot|Santyl|
Silvadene|Hydrofera Blue|Prisma|Promogran|Apligraf|Dermagraft|Puraply|Wound VAC|Prevena|Steri-Strips|Dermabond|Vicryl|Ethilon|Prolene|Monocryl|PDS|Chromic|Nylon|Silk|Surgicel|Gelfoam|Floseal|Tisseel|Endoloop|Hem-o-lok|
Endo Catch|LigaSure|Harmonic|da Vinci|Jackson-Pratt|Blake drain|Hemovac|PleurX|Port-A-Cath|Mediport|PowerPort|Hickman|Foley|Foley 16 Fr|Coude|Texas catheter|PureWick|Dobhoff|Salem sump|Kangaroo pump|Mic-Key button|
Passy-Muir|Shiley 6|Bivona|CPAP|AirSense 10|DreamStation 2|ResMed|Inogen|Trilogy|Vapotherm|AeroChamber|Acapella|Flutter valve|Respimat|HandiHaler|Diskus|Ellipta|Twisthaler|Dexcom G6|Dexcom G7|FreeStyle Libre 3|
Libre 2|Guardian 4|Omnipod 5|Tandem t:slim|Medtronic 780G|InPen|OneTouch Verio|Accu-Chek|Contour Next|SoloStar|KwikPen|FlexTouch|Zio patch|Zio|Holter|Loop recorder|Reveal LINQ|LifeVest|Micra|Watchman|Amplatzer|MitraClip|
Impella|HeartMate 3|Sapien 3|CoreValve|Xience stent|Resolute Onyx|Medtronic|Biotronik|Boston Scientific|Guidant|St. Jude valve|Abbott|Stryker|Zimmer|DePuy|Smith & Nephew|Arthrex|Synthes|Persona knee|Triathlon|
Oxford knee|Exeter stem|Corail|Pinnacle cup|TightRope|SwiveLock|FiberWire|Game Ready|Polar Care|Cryo Cuff|Iceman|Aircast|CAM boot|Bledsoe|Breg|DonJoy|Bauerfeind|Miami J|Aspen collar|Philadelphia collar|Halo|TLSO|
Milwaukee brace|Boston brace|Swede-O|Thera-Band|TheraBand|Kinesio tape|KT tape|Graston|BAPS board|BOSU|Bodyblade|NuStep|Biodex|Alter-G|Saebo|Bioness|WalkAide|TENS unit|E-stim|IFC|Game Ready|Pneumatic pump|
Mirena|Kyleena|Liletta|Paragard|Nexplanon|Essure|NuvaRing|Depo|Bakri balloon|Cook balloon|Monica|ThinPrep|SurePath|Cologuard|FIT-DNA|Invitae|Natera Panorama|MaterniT21|Oncotype|Foundation One|Decipher|Galleri|
Cochlear|Baha|Oticon|Phonak|ReSound|Widex|Toric lens|Acrysof|Tecnis|Baerveldt|Ahmed valve|iStent|Optomap|Humphrey 24-2|Cirrus OCT|Lumigan|Ozurdex|Isolite|Cavit|Endo-Ice|Dycal|IRM|Septocaine|Marcaine|Fuji IX|
Invisalign|Hawley|Nance|Herbst|Damon|Arestin|Peridex|Prevident|Waterpik|Sonicare|Zirconia|Emax|Bio-Oss|Straumann|Nobel|Gelfoam|SuPrep|GoLytely|MoviPrep|Clenpiq|Plenvu|Sutab|Olympus scope|Boston Bowel prep|Roth net|
Jumbo forceps|Endoclip|Resolution clip|Spyglass|Bravo pH|Bard|Eovist|Gadavist|Omnipaque|Isovue|Visipaque|Lexiscan|Cardiolite|Definity|Optison|Technetium|Lymphoseek|Illuccix|Axumin|Botox|Juvederm|Restylane|Kybella|
Sculptra|Fraxel|IPL|Candela|Levulan|Blu-U|Mohs|Cryac|Histofreezer|Bair Hugger|Zoll pads|LUCAS|King LT|i-gel|Glidescope|Bougie|Miller 2|Mac 3|Yankauer|Kling|Profore|Circaid|Juzo|Jobst stockings|TED hose|SCDs|
Ensure|Boost|Glucerna|Jevity 1.5|Osmolite|Pulmocare|Nepro|PediaSure|EleCare|Nutramigen|Alimentum|Similac|Enfamil|Gerber|Kate Farms|Prostat|Juven|Beneprotein|Thick-It|SimplyThick|Depends|Attends|iPad|Zoom|MyChart|
Epic|Cerner|Availity|Doximity|Surescripts|Bluetooth|Fitbit|Apple Watch|Kardia|Omron cuff|Welch Allyn|Peloton|Silver Sneakers|Weight Watchers|Noom|Keto|DASH diet|Mediterranean diet|FODMAP|Help Me Grow|Head Start|WIC|SNAP
`);

/** Laboratory tests whose results are numbers. */
export const labs = list(`
Na|K|Cl|CO2|BUN|Cr|Creat|Glu|Gluc|Ca|Mg|Phos|Alb|T bili|D bili|AST|ALT|Alk phos|ALP|GGT|LDH|Lipase|Amylase|WBC|Hgb|Hct|Plt|MCV|RDW|ANC|Eos|Retic|INR|PT|PTT|D-dimer|Fibrinogen|ESR|CRP|hsCRP|BNP|NT-proBNP|Trop|Trop I|CK|
CK-MB|A1c|HbA1c|A1C|TSH|fT4|Free T4|T3|TPO|PTH|Vit D|25-OH D|B12|Folate|Ferritin|Iron|TIBC|Tsat|Transferrin|LDL|HDL|TG|Chol|Lp(a)|ApoB|PSA|CEA|CA 19-9|CA-125|AFP|hCG|Quant|PRL|FSH|LH|E2|Progesterone|Testosterone|DHEA-S|
Cortisol|ACTH|IGF-1|Uric acid|Ammonia|Lactate|pH|pCO2|HCO3|Lithium level|Digoxin level|Dilantin level|Tacro trough|Vanc trough|Valproate|Tegretol level|Osm|Uosm|UNa|UACR|Microalb|eGFR|GFR|CrCl|C3|C4|ANA|RF|CCP|dsDNA|
Anti-Smith|SSA|SSB|ANCA|Haptoglobin|Kappa|Lambda|M-spike|SPEP|HIV|HCV RNA|HBV DNA|HBsAg|RPR|Quantiferon|Lead|Hgb electrophoresis|G6PD|Spec grav|Sodium|Potassium|Glucose|Calcium|Platelets|Protein|Bilirubin|Urea|Chloride
`);

/** Diagnoses in the words of a problem list. */
export const diagnoses = list(`
T2DM|T1DM|DM2|HTN|HLD|CAD|CHF|HFrEF|HFpEF|COPD|OSA|GERD|CKD 3b|CKD4|ESRD|afib|A-fib|PAF|DVT|PE|CVA|TIA|MS|RA|SLE|OA|DJD|DDD|LBP|HNP L5-S1|lumbar stenosis|cervical radic|sciatica|rotator cuff tear|adhesive capsulitis|lat epi|
CTS|trigger finger|De Quervain|plantar fasciitis|Achilles tendinosis|Baker's cyst|meniscal tear|ACL tear|TKA|THA|ORIF R ankle|gout|osteoporosis|osteopenia|fibromyalgia|PMR|GCA|migraine|TTH|epilepsy|Parkinson's|Alzheimer's|MCI|
dementia|delirium|BPPV|Meniere's|Bell's palsy|trigeminal neuralgia|neuropathy|RLS|insomnia|MDD|GAD|PTSD|OCD|ADHD|bipolar II|schizophrenia|BPD|AUD|OUD|nicotine dep|anorexia nervosa|IBS|IBD|Crohn's|UC|celiac|diverticulitis|
cholelithiasis|NAFLD|NASH cirrhosis|HCV|HBV|pancreatitis|H. pylori|PUD|Barrett's|hemorrhoids|tubular adenoma|colon CA|BPH|ED|OAB|SUI|nephrolithiasis|UTI|pyelo|PCOS|endometriosis|fibroids|menorrhagia|menopause|IUP 34w2d|GDM|
preeclampsia|hyperemesis|asthma|allergic rhinitis|sinusitis|AOM|OME|strep|mono|COVID|influenza A|RSV|bronchiolitis|croup|pneumonia|CAP|pulm nodule|sarcoid|ILD|TB|hypothyroid|Hashimoto's|Graves'|thyroid nodule|Addison's|Cushing's|
hyperPTH|vit D def|B12 def|IDA|thalassemia trait|sickle trait|ITP|CLL|MGUS|DLBCL|breast CA|prostate CA|NSCLC|melanoma|BCC|SCC|AK|psoriasis|eczema|rosacea|acne|tinea|shingles|cellulitis|MRSA|scabies|urticaria|alopecia|cataract|
POAG|AMD|dry eye|iritis|DR|conjunctivitis|Osgood-Schlatter|Sever's|Perthes|scoliosis|clubfoot|DDH|febrile seizure|FTT|autism|speech delay|tongue tie|hip dysplasia|VUR|undescended testis|Kawasaki|HSP|concussion|whiplash|
`).filter(Boolean);
