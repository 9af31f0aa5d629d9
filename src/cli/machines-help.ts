/** What those need to know who have several machines at work: below the help of each command that does so. */
import { exitCodeHelp } from './exit-codes.ts';

export const machinesHelp = `
环境变量（密码、密钥不要写在命令行上，那里谁都看得见）：
  JINQIU_QUEUE_PASSWORD    队列的密码
  NODE_EXTRA_CA_CERTS      单位自己签发的证书：签发它的是谁，一个 .pem 文件
  AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY、AWS_REGION    S3 的密钥和地区
  AWS_ENDPOINT_URL_S3      自己的 S3 服务器（MinIO 一类）的地址
要另外安装的：
  用队列的      npm install -g bullmq ioredis
  写到 S3 的    npm install -g @aws-sdk/client-s3

${exitCodeHelp}`;
