/** Names and what their bearers are called in the United States, both ways. One line a family, the full names first. */
const families = `
abigail/abby abbie gail
abraham/abe bram
adelaide/addie ada
adam/ad
agnes/aggie nessa
albert/al bert bertie
alexander alexandre alejandro/alex al xander sasha lex alec
alexandra alejandra alexandria/alex sandra sandy lexi sasha allie
alfred alfredo/al fred freddie alfie
alice alicia/ali allie
allison alison/allie ali
alonzo alfonso alphonse/al lon
amanda/mandy manda
amelia/amy millie mia
anastasia/ana stacy tasha
andrea/andie andi
andrew andres/andy drew dru
angela angelina angelica/angie ang lina
anna anne ann/annie nan nancy
annabelle/anna belle annie
anthony antonio/tony ant
antoinette antonia/toni nettie
archibald/archie
arnold/arnie
arthur/art artie
augustus augustine/gus augie
barbara/barb babs barbie
barnabas barnaby/barney
bartholomew/bart
beatrice beatriz/bea trixie bee
benjamin/ben benny benji
bernadette/bernie detta
bernard/bernie barney
beverly/bev
bradley bradford/brad
brenda/bren
brian bryan/bry
bridget/biddy bridie
calvin/cal
cameron/cam
candace/candy
carl carlos/charlie
carol caroline carolyn/carrie carol lynn
cassandra/cass cassie sandra
catherine katherine kathryn katharine catalina/kate katie kathy cathy kat kay kit kitty
cecilia/cece celia cissy
charles/charlie chuck chas chaz
charlotte/lottie charlie char
chester/chet
christina christine kristina kristine cristina/chris chrissy tina kris krissy
christopher cristopher/chris topher kit
clarence/clare
clifford clifton/cliff
clinton/clint
conrad/con
constance/connie
cornelius/neil
courtney/court
crystal/cris
curtis/curt
cynthia/cindy cyndi
daniel/dan danny
danielle/dani
david/dave davey
deborah debra/deb debbie
delbert/del bert
delores dolores/lola dee
dennis/denny
diana diane/di
dominic domingo/dom nick
donald/don donnie
dorothy dorothea/dot dottie dolly thea
douglas/doug
duncan/dunc
edmund/ed eddie ned
edward eduardo edwin/ed eddie ned ted teddy
eleanor elena/ellie nell nora lena
elizabeth elisabeth isabel/liz lizzie beth betty betsy eliza libby lisa bess bette ellie
ellen/ellie nell
emily emilia/em emmy millie
emma/em emmy
emmanuel manuel/manny
enrique/henry kiko
ernest ernesto/ernie
esther/essie
eugene/gene
eugenia/genie
evelyn/evie eve
ezekiel/zeke
ferdinand fernando/ferdie nando
florence/flo flossie
frances francesca francine/fran frannie francie
francis francisco/frank fran paco pancho
franklin/frank
frederick/fred freddy rick
gabriel/gabe
gabriela gabrielle/gabby gabi
gaylord/gay
genevieve/gen ginny viv
geoffrey jeffrey/geoff jeff
george jorge/georgie
georgia georgina/georgie gina
gerald gerard gerardo/gerry jerry
geraldine/gerry geri
gertrude/trudy gertie
gilbert gilberto/gil bert
glenn/glen
gloria/glo
grace graciela/gracie
gregory/greg
guadalupe/lupe
guillermo/memo
gustavo/gus tavo
gwendolyn/gwen
hannah/nan
harold/hal harry
harriet/hattie
harrison harvey/harry harve
heather/heath
helen helena/nell lena
henrietta/hettie etta
henry/hank harry hal
herbert/herb bert
herman/herm
hilary/hil
hiram/hi
horace/ray
howard/howie
hubert/hugh bert
ignacio/nacho
irene/rene
isaac/ike
isabella isabelle/bella izzy belle isa
israel/izzy
jackson john/jack johnny jon
jacob jacobo/jake jay
jacqueline/jackie jacqui
james jaime/jim jimmy jamie jimmie
jane janet janice/jan janie
jasmine/jas jazz
jason/jay jase
jean jeanne jeanette/jeannie
jedediah/jed
jennifer/jen jenny jenn
jeremiah jeremy/jerry jem
jerome/jerry
jesse/jess
jesus/chuy
jessica/jess jessie
jill jillian gillian/jill jilly
joan joanna joanne/jo joanie
jonathan/jon jonny nathan
jose joseph/joe joey pepe jos
josephine josefina/jo josie fina
joshua/josh
joyce/joy
juan juanita/johnny nita
judith/judy jude
julia julie juliana/jules julie
julian julius julio/jules
justin/jus
karen/kari
kathleen/kathy kath kay katie
kelly/kel
kenneth/ken kenny
kevin/kev
kimberly/kim kimmy
lafayette/lafe
lancelot/lance
laurence lawrence lorenzo/larry laurie lars
laura lauren laurel/laurie lori
leland/lee
leonard leonardo/leo len lenny
leroy/roy lee
leslie/les
lester/les
lillian liliana/lil lily lilly
linda/lindy lin
lindsay/linds
lionel/leo
lloyd/loy
louis luis/lou louie
louise louisa luisa/lou lulu
lucas/luke
lucille lucia lucinda/lucy lu cindy
luther/lute
lydia/lyddie
madeline magdalena/maddie maggie lena
malcolm/mal
marcus marcos mark/marc
margaret margarita marguerite/maggie meg peggy marge margie greta rita peg
maria marie mary/molly polly mamie mitzi
mariana marianne/mari
marilyn/mari lynn
marjorie/marge margie
marsha/marcia
martha/marty mattie patsy
martin/marty
marvin/marv
matilda/tilly mattie
matthew mateo/matt matty
maureen/mo
maurice/mo maury
maxine/max
maximilian maxwell maximo/max
megan/meg
melanie/mel
melinda/mindy mel
melissa/mel missy lissa
melvin/mel
mercedes/mercy sadie
mervin/merv
michael miguel/mike mick mickey mikey
michelle/shelly mickey
mildred/millie
milton/milt
miranda/randy mandy
miriam/mimi
mitchell/mitch
mohammed muhammad/mo
monica/mona
montgomery/monty
morris/moe
mortimer/mort
moses/moe
nancy/nan
natalie natalia/nat tally
natasha/tasha
nathan nathaniel/nate nat
nelson/nels
nicholas nicolas/nick nicky
nicole/nikki nicky
norbert/norb bert
norman/norm
oliver/ollie
olivia/liv livvy
oscar/ossie
oswald/oz ozzie
otto/ott
pamela/pam
patricia/pat patty tricia trish patsy
patrick/pat paddy rick
paul pablo/paulie
paula pauline/polly
penelope/penny
perceval/percy
peter pedro/pete
philip phillip/phil
phyllis/phyl
priscilla/cilla prissy
prudence/prue
rachel raquel/rach
ramon raymond/ray
randall randolph/randy
rafael raphael/rafe rafa
rebecca/becky becca
regina/gina reggie
reginald/reggie reg
rene/ren
reuben ruben/rube
ricardo richard/rick rich dick richie ricky
robert roberto/bob bobby rob robbie bert
roberta/bobbie robbie
rodney/rod
rodolfo rudolph/rudy
rodrigo/rod
roger rogelio/rog
roland/rollie
ronald/ron ronnie
rosa rosemary rosalie rosario/rosie rose
roxanne/roxie
russell/russ rusty
salvador salvatore/sal
samantha/sam sammie
samuel/sam sammy
sandra/sandy
santiago/santi
sarah sara/sally sadie
sebastian/seb bastian
seymour/sy
shannon/shan
sharon/shari
sheldon/shelly
shirley/shirl
sidney sydney/sid syd
sigmund/sig
silvester sylvester/sly
solomon/sol
sophia sofia/sophie
stanley/stan
stephanie/steph stevie
stephen steven esteban/steve stevie
stuart stewart/stu
susan susanna suzanne/sue susie suzy
sylvia/syl
tabitha/tabby
tamara/tammy
terence terrence/terry
teresa theresa/terry tess tessa tracy
thaddeus/tad thad
theodore/ted teddy theo
theodora/dora thea
thomas tomas/tom tommy
tiffany/tiff
timothy/tim timmy
tobias/toby
tyler tyrone/ty
ulysses/lyss
valerie/val
vanessa/nessa
vernon/vern
veronica/ronnie vera
victor/vic
victoria/vicky tori vic
vincent vicente/vince vin vinny
viola violet/vi
virginia/ginny ginger
vivian/viv
wallace/wally
walter/walt wally
wanda/wendy
warren/ren
wayne/wes
wendell/wen
wesley/wes
wilbur/will
wilhelmina/billie minnie mina
willard/will bill
william/bill will billy willie liam wil
winifred/winnie freddie
winston/win
woodrow/woody
yolanda/yoli
yvonne/vonnie
xavier/javi
zachary/zach zack
`;

const called = new Map<string, Set<string>>();

function add(from: string, to: string): void {
  if (from === to) return;
  const names = called.get(from) ?? new Set();
  called.set(from, names.add(to));
}

for (const family of families.trim().split('\n')) {
  const [full = '', short = ''] = family.split('/');
  for (const long of full.split(' ')) {
    for (const nick of short.split(' ')) {
      add(long, nick);
      add(nick, long);
    }
  }
}

/** Other names by which people of this first name go: the short ones of a full name, the full ones of a short one. */
export function nicknamesOf(first: string): string[] {
  return [...(called.get(first) ?? [])];
}
