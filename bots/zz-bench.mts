process.env.TEST_DATABASE_URL='postgres://postgres:test@127.0.0.1:5432/postgres';
import { chromium } from 'playwright';
import { startPayers } from '#fixtures/portals/start.ts';
import { demoCredentials } from '#fixtures/portals/credentials.ts';
import { members } from '#fixtures/portals/members.ts';
import { testRecords } from '#test/support/database.ts';
import { loadPortals } from '#connectors/portals/registry.ts';
import { setCredential } from '#records/credentials.ts';
import { createRun, takeRun } from '#records/runs.ts';
import { openBotRuntime, executeRun } from '#bots/runtime/engine.ts';
await using records = await testRecords();
const payers = await startPayers({latencyMs:Number(process.argv[3]??0)});
const portals = await loadPortals({overrides:{acme:{baseUrl:payers.acme.url},cedar:{baseUrl:payers.cedar.url}}});
for (const id of ['acme','cedar'] as const) await setCredential(records,{portalId:id,secret:demoCredentials[id],actor:'t'});
const rt = await openBotRuntime({records,portals,worker:'w1'});
const m = members.find(x=>x.payer==='acme' && x.kind==='active')!;
async function engine(){
 const id = await createRun(records, records.db, {kind:'bot',name:'eligibility',payerId:'acme',trigger:'person',input:{payer:'acme',memberId:m.memberId,dob:m.dob,serviceDate:'2026-11-24',firstName:m.firstName,lastName:m.lastName}});
 const t=performance.now();
 const run = (await takeRun(records,id!,'w1'))!;
 const end = await executeRun(rt,run,{signal:new AbortController().signal,deadlineMs:60000});
 if(end.outcome.code!=='ok') console.log(end);
 return performance.now()-t;
}
await engine();
// login state for bare
const sess = (await records.pool.query('select 1')).rows; 
import { leaseAccount, openCredential } from '#records/credentials.ts';
const cred = (await openCredential(records,'acme'))!;
const {saved} = (await leaseAccount(records,{credentialId:cred.id,holder:'w1',ttlMs:1000}))!;
const cookies=(saved!.state as any).cookies; const storage=(saved!.state as any).storage;
const b = await chromium.launch({executablePath:'/usr/bin/chromium-headless-shell',args:['--no-sandbox']});
const slash=(d:string)=>{const [y,mo,da]=d.split('-');return `${mo}/${da}/${y}`};
async function bare(){ const t=performance.now();
 const c=await b.newContext({storageState:{cookies,origins:[]}, viewport:{width:1100,height:800}}); await c.addInitScript((st)=>{const s=st[location.origin]; if(s) for(const [k,v] of Object.entries(s.session)) sessionStorage.setItem(k,v as string)}, storage); const p=await c.newPage();
 await p.goto(payers.acme.url+'/eligibility');
 await p.getByLabel('Member ID',{exact:true}).fill(m.memberId); await p.getByLabel('Date of birth',{exact:true}).fill(slash(m.dob)); await p.getByLabel('Date of service',{exact:true}).fill('11/24/2026'); await p.getByLabel('Service type',{exact:true}).selectOption('30');
 await p.getByRole('button',{name:'Search',exact:true}).click();
 await p.getByRole('region',{name:'Benefits',exact:true}).getByRole('table').waitFor();
 const read=(n:string)=>p.getByRole('region',{name:n,exact:true}).evaluate(e=>[...e.querySelectorAll('dt')].map(t=>[t.textContent,t.nextElementSibling?.textContent]));
 await read('Member'); await read('Coverage summary');
 await p.getByRole('region',{name:'Benefits',exact:true}).getByRole('table').evaluate(e=>e.textContent);
 await c.close(); return performance.now()-t; }
const N=Number(process.argv[2]??30); const A:number[]=[],B:number[]=[],R:number[]=[];
for(let i=0;i<4;i++){await bare();await engine();}
for(let i=0;i<N;i++){ let x,y; if(i%2){x=await engine();y=await bare();}else{y=await bare();x=await engine();} A.push(x);B.push(y);R.push(x/y);}
const med=(a:number[])=>a.sort((x,y)=>x-y)[a.length>>1]!;
console.log('engine',med(A).toFixed(0),'bare',med(B).toFixed(0),'median ratio',med(R).toFixed(3),'logins',payers.acme.ledger.loginsSucceeded);
await b.close(); await rt.close(); await payers.close(); process.exit(0);
