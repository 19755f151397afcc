// Calls of the same API in a row with node-taobao-topclient. usage: calls.js URL COUNT
const { default: TopClient } = require('node-taobao-topclient');

const [url, count] = [process.argv[2], Number(process.argv[3])];
const client = new TopClient({ appkey: '12345678', appsecret: 'helloworld', REST_URL: url });
const call = () => client.request({ method: 'alibaba.idle.recycle.order.get', biz_order_id: 1, session: '6100e2test' });

(async () => {
  for (let i = 0; i < 20; i++) await call();
  const [start, used] = [process.hrtime.bigint(), process.cpuUsage()];
  for (let i = 0; i < count; i++) if (!(await call())) throw new Error('no answer');
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  const { user, system } = process.cpuUsage(used);
  console.log(`| node-taobao-topclient | ${(count / wall).toFixed(0)} | ${((count * 1e6) / (user + system)).toFixed(0)} |`);
})();
