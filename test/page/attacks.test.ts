/** Who is let in, and who is not: what other pages, programs and names may try from the same machine. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Desk } from '../../src/page/desk.ts';
import { PressRoom } from '../../src/page/press-tasks.ts';
import { CampaignRoutes } from '../../src/page/routes.ts';
import { type PageServer, serve } from '../../src/page/server.ts';
import { examples } from '../support/reports.ts';

let folder: string;
let server: PageServer;
let port: number;
let token: string;
let cookie: string;

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** A request as any program may make it. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  body?: string | Uint8Array,
  method?: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers,
        agent: false,
      },
      (response) => {
        const chunks: Uint8Array[] = [];
        response.on('data', (chunk: Uint8Array) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const origin = () => `http://127.0.0.1:${port}`;
const ours = () => ({
  host: `127.0.0.1:${port}`,
  cookie,
  origin: origin(),
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
});
const undo = JSON.stringify({ file: '活动.yaml' });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jinqiu-page-'));
  cpSync(join(examples, '最简'), folder, { recursive: true });
  writeFileSync(join(folder, '..', `${folder.split('/').at(-1)}.txt`), '外面的文件');
  const room = new PressRoom();
  const routes = new CampaignRoutes(
    new Desk(folder),
    { ask: (task) => room.run(task), close: async () => {} },
    '0',
    2025,
  );
  server = await serve(routes, { patience: 400, grace: 60_000 });
  const address = new URL(server.invite());
  port = Number(address.port);
  token = address.searchParams.get('token')!;
  const admitted = await ask(`/enter?token=${token}`, { 'sec-fetch-site': 'none' });
  expect(admitted.status).toBe(303);
  const [set] = admitted.headers['set-cookie'] as string[];
  expect(set).toMatch(new RegExp(`^jinqiu-${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`));
  cookie = set!.split(';')[0]!;
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
  rmSync(`${folder}.txt`);
});

test('自己的页面：看得到，改得了', async () => {
  const desk = await ask('/api/desk', ours());
  expect(desk.status).toBe(200);
  expect(JSON.parse(desk.text)).toMatchObject({ files: [{ name: '活动.yaml', values: { 单位: {} } }] });
  expect((await ask('/api/undo', ours(), undo)).status).toBe(200);
});

describe('十二种攻击', () => {
  test('一、别的域名指到这里（DNS rebinding）', async () => {
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      `localhost:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
    ])
      expect((await ask('/api/desk', { ...ours(), host })).status).toBe(421);
  });

  test('二、别的页面的表单', async () => {
    const form = {
      ...ours(),
      origin: 'http://evil.example',
      'sec-fetch-site': 'cross-site',
      'content-type': 'application/x-www-form-urlencoded',
    };
    expect((await ask('/api/undo', form, undo)).status).toBe(403);
    // an old browser tells neither origin nor site
    const { origin: _, 'sec-fetch-site': __, ...old } = form;
    expect((await ask('/api/undo', old, undo)).status).toBe(403);
    expect((await ask('/api/undo', { ...ours(), 'content-type': 'text/plain' }, undo)).status).toBe(415);
  });

  test('三、来源是 null（沙箱、本地文件）', async () => {
    expect((await ask('/api/undo', { ...ours(), origin: 'null' }, undo)).status).toBe(403);
  });

  test('四、别处来的请求，同一台电脑别的端口也算', async () => {
    expect((await ask('/api/undo', { ...ours(), origin: 'http://127.0.0.1:1' }, undo)).status).toBe(403);
    for (const site of ['cross-site', 'same-site'])
      expect((await ask('/api/desk', { ...ours(), 'sec-fetch-site': site })).status).toBe(403);
    expect((await ask('/api/undo', { ...ours(), 'sec-fetch-site': 'none' }, undo)).status).toBe(403);
  });

  test('五、口令用第二次，或者猜', async () => {
    expect((await ask(`/enter?token=${token}`, {})).status).toBe(403);
    expect((await ask('/enter?token=AAAA', {})).status).toBe(403);
    expect((await ask('/enter', {})).status).toBe(403);
  });

  test('六、没有、别的端口的、改了的 cookie', async () => {
    const value = cookie.split('=')[1]!;
    for (const given of ['', `jinqiu-${port + 1}=${value}`, `jinqiu-${port}=${value.slice(1)}`, `x${cookie}`])
      expect((await ask('/api/desk', { ...ours(), cookie: given })).status).toBe(401);
  });

  test('七、路径穿越', async () => {
    const outside = `${folder.split('/').at(-1)}.txt`;
    for (const path of [
      '/../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%5c..%5cpackage.json',
      '//evil.example/',
      '/page.js/../../活动.yaml',
    ].map(encodeURI))
      expect([400, 404]).toContain((await ask(path, ours())).status);
    for (const file of [`../${outside}`, `部门/../../${outside}`, '/etc/passwd', '活动.schema.json']) {
      const text = JSON.stringify({ file, base: 'x', text: 'x' });
      expect((await ask('/api/text', ours(), text)).status).toBe(400);
    }
    expect(readFileSync(`${folder}.txt`, 'utf8')).toBe('外面的文件');
  });

  test('八、很大的内容：说多大、不说多大', async () => {
    expect(
      (
        await ask('/api/text', { ...ours(), 'content-length': String(2 ** 31) }, '{').catch(() => ({
          status: 413,
        }))
      ).status,
    ).toBe(413);
    const chunked = await ask(
      '/api/text',
      { ...ours(), 'transfer-encoding': 'chunked' },
      Buffer.alloc(5 * 2 ** 20, 0x20),
    ).catch(() => ({ status: 413 }));
    expect(chunked.status).toBe(413);
  });

  test('九、一个字节一个字节地发', async () => {
    const text = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      let answer = '';
      socket.on('data', (data) => {
        answer += String(data);
      });
      socket.on('close', () => resolve(answer));
      const head = Object.entries({ ...ours(), 'content-length': '1000' }).map(
        ([name, value]) => `${name}: ${value}`,
      );
      socket.write(`POST /api/undo HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n{`);
    });
    expect(text).toMatch(/^HTTP\/1.1 408 /);
  });

  test('十、资料里写的脚本', async () => {
    const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const file = join(folder, '活动.yaml');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, `${before}\n打算:\n  - "${script}"\n`);
    const preview = await ask('/api/preview', ours(), '{}');
    writeFileSync(file, before);
    const { pages } = JSON.parse(preview.text) as { pages: { svg: string }[] };
    const drawn = pages.map(({ svg }) => svg).join('');
    expect(drawn).not.toMatch(/<script|<img|<[^>]+ on\w+=/i);
    expect(drawn.replace(/<[^>]+>/g, '')).toContain('&lt;script&gt;alert(1)');
    expect(preview.headers['content-security-policy']).toMatch(/default-src 'self'/);
    expect(preview.headers['content-security-policy']).not.toMatch(/unsafe/);
  });

  test('十一、把别的内容当网页：没有一个答复是可以猜类型的', async () => {
    for (const path of ['/api/desk', '/api/file?key=x', '/api/nothing', '/nothing.html']) {
      const { headers } = await ask(path, ours());
      expect(headers['content-type']).toBe('application/json; charset=utf-8');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
    // a file that is handed over is never shown
    const built = await ask('/api/build', ours(), JSON.stringify({ format: 'docx', draft: true }));
    const { key } = JSON.parse(built.text) as { key: string };
    const file = await ask(`/api/file?key=${key}`, ours());
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''/);
  });

  test('十二、放进别的页面的框里', async () => {
    const { headers } = await ask('/api/desk', ours());
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect((await ask('/', { ...ours(), 'sec-fetch-dest': 'iframe' })).status).toBe(403);
  });
});

test('别的方法不认', async () => {
  for (const method of ['PUT', 'DELETE', 'OPTIONS', 'HEAD'])
    expect((await ask('/api/desk', ours(), undefined, method)).status).toBe(405);
});
