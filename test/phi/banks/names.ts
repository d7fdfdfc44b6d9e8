/** Names that lists of American names hold badly: very short ones, given names of two syllables, names from pictures. */

const cut = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Surnames of two or three letters. */
export const shortSurnames = cut(`
Ng Oh Yu Li Wu Xu Hu Le Ho Vu Do Ly An Au Ba Bo Cao Chu Dao Doe Du Fu Gao Gee Go Guo Ha He Hsu Huh Ip Jia Jin Jo Ju Kho Ko Kwa Lai Lam Lau
Law Lee Lei Leu Lim Lin Liu Lo Loh Lor Lou Lu Lum Luo Ma Mai Mak Mao Mau Moe Mok Na Noh Ong Ooi Pae Pak Pan Pei Pho Phu Qi Qiu Quo Roh Ryu Sao
See Seo Shi Sia Sim So Soe Soh Son Su Sui Sun Suh Sy Tai Tam Tan Tay Teo Thi Thu To Tom Ton Tou Tran Tse Tu Ty U Uy Vo Vue Wan Wee Wei Won
Woo Xi Xie Yan Yap Yee Yeh Yi Yim Yin Yip Yoo Yun Zhu Zou Eze Ike Obi Oji Udo Uka Ito Abe Ono Ota Dye Fox Gay Hoy Kay Key Lux Nix Orr Pew Poe
Ray Rex Roe Rue Sax Tew Utt Way Wix Yow Zook
`);

/** Given names of two to four letters. */
export const shortFirst = cut(`
Al Ed Jo Bo Cy Ty Mo Flo Dee Pam Gus Hal Ike Jeb Kit Lon Mel Ned Oz Pip Ria Sol Tad Uma Val Wes Yun Zeb Zoe Ama Ayo Ada Ife Obi Uju Kemi Tobi Sade Esi
Kofi Yaw Kwa Abu Ali Omar Ravi Anu Raj Om Uma Jai Lal Ila Isa Eva Ana Noe Iñaki Paz Sol Luz Eli Ari Lev Ode Bao Duc Thi Thu Van Vy My Ly Nga Hai Tam Tho Tri Tu
Kim Min Jin Yu Su Hye Ji Sun Won Lei Hui Mei Wen Xin Bo Jun Tao Yan Ying Yue Zhi Fen Hao Lan Rui Eh Htoo Paw Hser Law Moo Naw Saw Ku Yer Mee Pao Pa Nhia Tou
Ger Chue Zoua Xia Mai Kao Blia Choua Fue Ioua
`);

/** Syllables of given names of two parts, by language, and how they are joined. */
export const syllables = [
  {
    parts: cut(
      'Eun Ji Soo Jin Min Ho Hyun Jae Won Young Sung Kyung Mi Hee Joon Seo Yeon Ah Byung Dong Hae In Jung Ki Mee Sang Sook Tae Woo Yong',
    ),
    joins: ['-', '-', ' ', ''],
    lowSecond: true,
  },
  {
    parts: cut(
      'Wing Kei Ka Man Chi Siu Wai Kwok Yuen Mei Ling Fung Ho Yin Ming Tak Lok Shun Hoi Lai Pui Suk Wah Yee Yuk Chun Hin Kin Po Sze',
    ),
    joins: [' ', ' ', '-'],
    lowSecond: false,
  },
  {
    parts: cut(
      'Xiao Wei Jian Guo Hong Yan Li Hua Zhi Yong Mei Ling Jun Jie Yi Fei Rui Qing Shu Fen Xin Yu Hai Tao Wen Hsin Chih Hao Ya Ting Tzu',
    ),
    joins: ['-', ' ', ''],
    lowSecond: true,
  },
  {
    parts: cut(
      'Mai See Kong Meng Pa Houa Tou Ger Xia Chue Bao Yer Mee Pao Nhia Kao Ka Zoua Blia Choua Fue Vang Lue Nou Chia Ying Long Sua Yia',
    ),
    joins: [' '],
    lowSecond: false,
  },
  {
    parts: cut(
      'Anh Thu Minh Van Hai Duc Linh Thuy Bich Ngoc Quoc Kim Ly Lan Tuan Hoa Phuong Thanh Xuan Huong Mai Nhu Quynh Trang Hong Tien Khanh Bao Chau',
    ),
    joins: [' ', ' ', '-'],
    lowSecond: false,
  },
  {
    parts: cut(
      'Hser Eh Doh Paw Htoo Say Ku Moo Naw Saw Law Wah Kler Gay Ler Soe Thein Aung Win Khin Myo Zaw Mu Ta Poe Tha',
    ),
    joins: [' '],
    lowSecond: false,
  },
  {
    parts: cut(
      'Mary Jo Ann Lou Sue Beth Bobby Billy Joe Jim Bob Sarah Tammy Betty Jean Peggy Lee Ray Carl Dale Anna Mae Ellen Rose Jane Kay',
    ),
    joins: [' ', ' ', '-'],
    lowSecond: false,
  },
] as const;

/** Surnames in the manner of the plains: Two Bulls, Iron Cloud, Runs-Above. */
export const pictures = {
  first: cut(
    'Two Iron Big Little Red White Black Running Standing Yellow Spotted High Good Eagle Many Long Walking Fast Crow Blue Swift Lone Thunder Gray Kills Bad Looks Takes Whirlwind Stands Night Young Old Never Brings Sitting',
  ),
  second: cut(
    'Bulls Cloud Bear Wolf Hawk Horse Elk Eagle Feather Shield Thunder Crow Bird Dog Fox Hill Rock Moon Bull Elk Shirt Soldier Lightning Hollow Horn Plume Weasel Star Wound Boy Woman Feathers Horses Guns Lance Tail',
  ),
} as const;

/** Given names from everywhere that American lists lack. */
export const worldFirst = cut(`
Ikechukwu Amarachi Ngozika Nneka Adaeze Oluwaseun Babatunde Folasade Temitope Abiola Ebuka Chinedu Obinna Uchenna Kwame Akosua Afua Adwoa Yaw Fatoumata Mamadou Ousmane
Aissatou Ibrahima Moussa Awa Amadou Abdikarim Abdullahi Hodan Fartun Ayaan Guled Mohamoud Ifrah Yonis Amina Layla Hind Wael Khadija Zainab Hussein Mustafa Tariq
Samira Nadia Rania Farid Yasmin Karim Leyla Mehmet Aylin Emre Zeynep Dariusz Agnieszka Mieczyslaw Irena Kasia Bozena Zbigniew Malgorzata Krzysztof Wojciech Jadwiga
Nadezhda Svetlana Oksana Volodymyr Bohdan Dmytro Olena Yevgeny Tatiana Galina Hagop Anahit Vartan Armen Maninder Gurpreet Harjit Saraswathi Kaushik Sudeep Pallavi
Srinivas Venkat Prakash Meenakshi Sanjay Varun Anjali Rohan Nilufar Shabnam Rustam Gulnara Dilnoza Tenzin Pema Dorje Sonam Karma Lhamo Bishnu Sita Gita Ram Prem
Ignatius Ellsworth Clayborn Myrtle Arvella Perla Yadira Guadalupe Nacho Concha Nereida Tobías Elmer Rony Itzel Xochitl Citlali Joaquín Ángel Inés Belén Begoña Zoila Jimena
Keola Kapiolani Leilani Makoa Nalani Kaimana Sione Mele Tevita Losa Talia Fetu Tala Malia Aponi Winona Takoda Nizhoni Leland Velma Dewayne Shaniece Tameka DeShawn
LaToya Jamal Keisha Tyrone Shaniqua Marquis Tanisha D'Andre LaKeisha JaMarcus Precious Destiny Nevaeh Jaxon Brayden Kaylee Zayden Aubree Kolton Ryker Paisley
Siobhan Diarmuid Niamh Aoife Cormac Padraig Solène Thibault Anneliese Geertje Marijke Joost Sven Torsten Linnea Håkon Bjørn Astrid Eszter Zoltan Ilona Laszlo Vasile Ioana
Mihai Elena Dragan Jovana Milica Goran Arben Drita Besnik Giorgos Eleni Stavros Kalliope
`);

/** What people are called who are not called by their names. */
export const pets = cut(`
Bud Chip Skip Red Sonny Junior Buddy Tiger Rusty Duke Ace Mac Doc Bubba Trey Tex Butch Dusty Sparky Pops Nana Cookie Bunny Peaches Beau Boots Slim Ozzie Fritz Babe
Tink Kitty Mimi Coco Lulu Gigi Tito Nene Pepe Paco Lalo Beto Pancho Memo Quique Toño Güero Mija Yaya Dede Bibi JJ TJ AJ CJ DJ PJ RJ MJ
`);
