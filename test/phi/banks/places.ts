/** Names of clinics, shops and firms that do not look like "Valley Medical Center". */

const list = (text: string): readonly string[] => text.replaceAll('\n', '').split('|').filter(Boolean);

/** Drug stores, labs and chains that stand in every town; with a street, a number or a town they tell where somebody lives. */
export const drugStores = list(`
Walgreens|CVS|Rite Aid|Walmart|Kroger|Costco|Sam's Club|Publix|Safeway|Albertsons|H-E-B|HEB|Meijer|Hy-Vee|Giant Eagle|Wegmans|ShopRite|Stop & Shop|Winn-Dixie|Fred Meyer|Smith's|Fry's|Ralphs|Vons|Osco|Jewel-Osco|
Duane Reade|Bartell Drugs|Longs Drugs|Shopko|Target CVS|Thrifty White|Medicine Shoppe|Good Neighbor|Health Mart|Discount Drug Mart|Hannaford|Harris Teeter|Food City|Ingles|Piggly Wiggly|Genoa|Alto|Capsule|PillPack|Optum Rx|Express Scripts
`);

/** Hospitals and systems that everybody calls by a short name. */
export const famous = list(`
MD Anderson|Mayo|Mayo Clinic|Johns Hopkins|Hopkins|Cleveland Clinic|UCSF|UCLA|Cedars|Cedars-Sinai|Mass General|MGH|Brigham|Dana-Farber|Sloan Kettering|MSK|Mount Sinai|NYU Langone|Columbia Presbyterian|Penn|CHOP|Jefferson|
Temple|UPMC|Geisinger|Duke|UNC|Emory|Grady|Piedmont|Vanderbilt|Vandy|St. Jude|UAB|Ochsner|Baylor|Baylor Scott & White|Memorial Hermann|Methodist|Parkland|UT Southwestern|Texas Children's|Barnes-Jewish|Wash U|KU Med|Mercy|
Rush|Northwestern|Lurie|U of C|Loyola|Froedtert|Henry Ford|Beaumont|Spectrum|Hennepin|HCMC|Abbott Northwestern|Essentia|Sanford|Avera|Intermountain|Banner|Mayo Scottsdale|Barrow|Kaiser|Sutter|Stanford|Scripps|OHSU|
Providence|Swedish|Harborview|Virginia Mason|Overlake|Legacy|PeaceHealth|Dartmouth-Hitchcock|Maine Med|Yale New Haven|Hartford Hospital|Rhode Island Hospital|Lahey|Tufts|BMC|Shriners|Ronald McDonald House|the VA|VAMC|IHS
`);

/** Heads of clinics that are mottoes. */
export const mottoes = list(`
Bodies in Balance|Peak Performance|Bright Beginnings|Second Wind|New Leaf|Stepping Stones|Open Door|Safe Harbor|Fresh Start|Moving Forward|Back on Track|On Your Feet|Total Joint|First Steps|Little Sprouts|Tiny Toes|Happy Smiles|
Clear View|Sound Mind|Hope Springs|Turning Point|Crossroads|Better Days|The Next Chapter|Healing Hands|Gentle Touch|Fit for Life|On the Mend|Breathe Easy|Sweet Dreams|Good Night|Home Sweet Home|Always There|Visiting Angels|
Comfort Keepers|Right at Home|Bright Star|Golden Years|Autumn Leaves|Sunrise|Morning Star|Harmony|Serenity|Tranquil Waters|Quiet Mind|Inner Peace|Strong Roots|Full Circle|True North|High Hopes|Big Strides|Small Wonders|
All About Kids|Kids First|Just Kids|Grow Well|Be Well|Live Well|Stay Well|Well Spring|Vital Signs|Heart to Heart|Joint Effort|Spine Plus|Step by Step|Balanced Body|Body Works|Move Well|Restore|Renew|Revive|Thrive|Elevate|
Ascend|Evolve|Embark|Ignite|Aspire|Catalyst|Momentum|Foundations|Milestones|Building Blocks|Leaps and Bounds|Achieve|Rise|Bloom|Nourish|Recovery Works|One Step|Freedom House|The Bridge|The Haven|The Refuge|The Commons|
Lucky|Best|Quick|Hometown|Downtown|Uptown|Corner|Main Street|Family First|Good Life|New Horizons|Blue Sky|Silver Lining|Rainbow|Sunshine|Starlight|Lighthouse|Anchor|Compass|Keystone|Cornerstone|Landmark|Gateway|Frontier
`);

/** What such clinics are for: "Center for Change". */
export const purposes = list(`
Courage|Hope|Healing|Women|Living|Recovery|Growth|Wellness|Joint Replacement|Pain Relief|Sight|Hearing|Sleep|Autism|Children|Families|Balance|Mindfulness|Digestive Health|Healthy Aging|Advanced Wound Care|Human Development|
Integrative Medicine|Reproductive Medicine|Eating Disorders|Limb Preservation|Sports Medicine|Athletes|Discovery|Renewal|New Life|Better Breathing|Facial Surgery|Orthopedic Excellence|Spinal Disorders|Diabetes
`);

/** What clinics are, in the short words of charts. */
export const shortKinds = list(`
Med Ctr|Medical Ctr|Med Group|Medical Assoc|Int Med|Internal Med|Fam Med|Family Med|Fam Practice|Peds|Pediatrics|Ortho|Derm|Cardiology Assoc|GI Assoc|Gastro|Neuro|Rheum|Endo|Urology Partners|Urology Assoc|OB/GYN|ObGyn|Women's Care|ENT|Eye Care|Vision|
Vision Source|Optical|Dental Assoc|Family Dental|Smiles|Orthodontics|Podiatry|Foot & Ankle|Hand & Wrist|Spine & Joint|Bone & Joint|Lung & Sleep|Kidney Care|Nephrology|Dialysis|Lung|Heart & Vascular|Vein Center|Wound Center|PT|PT & Rehab|Physical Therapy|
Rehab|SNF|Nursing & Rehab|Care Center|Manor|Commons|Village|Place|Assisted Living|Senior Living|Memory Care|Home Care|Home Respiratory|Mobility|Medical Supply|DME|Orthotics|Prosthetics|Infusion|Specialty Pharmacy|Pharmacy|Drug|Drugs|Rx|Apothecary|Lab|Labs|
Imaging|Mobile Imaging|Open MRI|Radiology|Pathology Assoc|Pathology|Tox|Cytology|ASC|Surgery Ctr|Outpatient|Urgent Care|ER|ED|Hosp|Hospital|Regional|Memorial|Community|General|Baptist|Methodist|Lutheran|Youth & Family|Behavioral Health|Counseling|Psych|
Recovery|MAT clinic|Detox|Sober Living|Elder Care|Adult Day|Hospice|VNA|Visiting Nurses|Visiting Physicians|EMS|Ambulance|Health Dept|County Health|Tribal Health|IHS|Health Station|Rural Health|Free Clinic|Walk-in|MinuteClinic|Family Clinic|Clinic
`);

/** Firms whose names everybody knows. */
export const bigFirms = list(`
Walmart|Amazon|Target|UPS|FedEx|USPS|Boeing|Tyson|Kroger|Costco|Home Depot|Lowe's|McDonald's|Starbucks|John Deere|Caterpillar|GM|Ford|Toyota|Honda|Nissan|Pepsi|Coca-Cola|Schlumberger|Exxon|Chevron|Intel|Dell|Micron|Hormel|Cargill|Smithfield|
JBS|Perdue|Pilgrim's|Butterball|Jennie-O|General Mills|Kellogg's|Nestle|Hershey|Mars|Whirlpool|Maytag|GE|Goodyear|Michelin|Bridgestone|Firestone|U.S. Steel|Alcoa|Nucor|Georgia-Pacific|Weyerhaeuser|Kimberly-Clark|Delta|United|Southwest|BNSF|Union Pacific|Amtrak|
Greyhound|Verizon|AT&T|Comcast|Lockheed|Raytheon|Northrop|GEICO|State Farm|Allstate|Wells Fargo|Chase|H-E-B|Publix|Aldi|Trader Joe's|Whole Foods|Sheetz|Wawa|Casey's|Love's|Pilot|Waffle House|Cracker Barrel|Olive Garden|Chick-fil-A|Taco Bell|Dollar General|Menards|
Ikea|Marriott|Hilton|MGM|Disney|Uber|Lyft|DoorDash|Google|Microsoft|Tesla|Rivian|Peterbilt|Harley-Davidson|Polaris|Cummins|Winnebago|3M|Medtronic|Abbott|Pfizer|Merck|Lilly|Consol Coal|Arch Coal|Sunkist|Driscoll's|Dole|Blue Diamond|Ocean Spray|Land O'Lakes|Gold Kist
`);

/** Where in a firm somebody works. */
export const sites = list(
  'hub|plant|HQ|warehouse|store|DC|distribution center|yard|mill|line 3|office|call center|terminal|depot|cafeteria|night shift|corporate|campus|factory|shop|mine|refinery|dock',
);

/** Unions. */
export const unions = list(
  'Teamsters Local|IBEW Local|UAW Local|SEIU Local|UFCW Local|Ironworkers Local|Carpenters Local|Steelworkers Local|AFSCME Council|Laborers Local|Pipefitters Local|IATSE Local|CWA Local|Plumbers Local',
);

/** Heads of shops: "Lucky Nails & Spa". */
export const shops = list(
  'Nail Bar|Nails|Hair & Beauty|Barber Shop|Auto Repair|Tire & Lube|Diner|Cafe|Grill|Pizza|Taqueria|Noodle House|Pho|BBQ|Donuts|Bakery|Deli|Market|Country Store|Hardware|Feed & Seed|Liquors|Laundry|Cleaners|Car Wash|Roofing|Drywall|Concrete|Welding|Towing|Trucking|Hauling|Tree Service|Lawn Care|Nursery|Orchards|Ranch|Farms|Dairy|Seafoods|Fisheries|Brewery|Winery|Sand & Stone|Excavating|Well Drilling|Septic|Plumbing & Heating|Electric|Sheet Metal|Cabinets|Flooring|Painting|Boutique|Florist|Books|Gym|Yoga|Daycare|Preschool|Academy|Tax Service|Insurance Agency|Realty|Title|Law Firm|Staffing|Funeral Home',
);

/** Endings of schools. */
export const schools = list(
  'HS|High|High School|Middle|MS|Jr High|Elementary|Elem|Elem.|ISD|USD|School District|Public Schools|Schools|Prep|Academy|Charter|Montessori|Preschool|Head Start|Community College|State|State University|Tech|College|University|Christian School|Day School',
);

/** Towns of elsewhere, where people come from and whom they visit; folded. */
export const worldTowns = list(`
krakow|lodz|szczecin|warsaw|kyiv|lviv|odesa|minsk|vilnius|bucharest|cluj|sofia|belgrade|sarajevo|tirana|athens|istanbul|ankara|beirut|damascus|aleppo|baghdad|basra|mosul|tehran|shiraz|kabul|herat|karachi|lahore|peshawar|delhi|mumbai|pune|
hyderabad|bangalore|kochi|kolkata|dhaka|sylhet|kathmandu|pokhara|colombo|yangon|mandalay|bangkok|vientiane|hanoi|saigon|da nang|hue|phnom penh|manila|cebu|davao|jakarta|taipei|kaohsiung|guangzhou|shenzhen|fuzhou|shanghai|chengdu|seoul|busan|daegu|incheon|
osaka|nagoya|sapporo|lagos|abuja|enugu|ibadan|accra|kumasi|dakar|bamako|conakry|freetown|monrovia|abidjan|douala|kinshasa|kigali|kampala|nairobi|mombasa|mogadishu|hargeisa|addis ababa|asmara|khartoum|juba|cairo|tunis|casablanca|oaxaca|puebla|
guadalajara|monterrey|tijuana|culiacan|morelia|merida|chihuahua|san salvador|tegucigalpa|san pedro sula|guatemala city|quetzaltenango|managua|san jose|bogota|medellin|cali|quito|guayaquil|lima|arequipa|la paz|santa cruz|caracas|maracaibo|port-au-prince|
santo domingo|santiago|havana|holguin|kingston|montego bay|ponce|mayaguez|bayamon|recife|fortaleza|belo horizonte|goiania|dublin|galway|cork|glasgow|leeds|naples|palermo|bari|lisbon|porto|apia|pago pago|nuku'alofa|majuro|pohnpei|chuuk
`);

/** Countries: they stay. */
export const countries = list(
  'Thailand|Mexico|Vietnam|China|India|Nepal|Pakistan|Bangladesh|Philippines|Japan|Korea|South Korea|Laos|Cambodia|Myanmar|Burma|Indonesia|Australia|New Zealand|Fiji|Samoa|Tonga|Iraq|Iran|Syria|Lebanon|Jordan|Egypt|Turkey|Israel|Yemen|Afghanistan|Russia|Ukraine|Poland|Germany|France|Italy|Spain|Portugal|Greece|Ireland|England|Scotland|Sweden|Norway|Denmark|Finland|Romania|Bulgaria|Hungary|Albania|Bosnia|Serbia|Croatia|Nigeria|Ghana|Kenya|Somalia|Ethiopia|Eritrea|Sudan|Congo|Liberia|Sierra Leone|Senegal|Mali|Togo|Cameroon|Rwanda|Uganda|Tanzania|South Africa|Morocco|Cuba|Haiti|Jamaica|Dominican Republic|Puerto Rico|Guatemala|Honduras|El Salvador|Nicaragua|Costa Rica|Panama|Colombia|Venezuela|Ecuador|Peru|Bolivia|Brazil|Chile|Argentina|Guyana|Trinidad|Canada|Taiwan|Hong Kong|Micronesia|Guam|the Marshall Islands',
);
