/** What objects of Kubernetes may hold, as far as deploy/ uses it: kubernetes.io/docs/reference/kubernetes-api, 1.33. */

type Fields = Record<string, string>;
const plain = (names: string): Fields => Object.fromEntries(names.split(' ').map((name) => [name, '']));
const object = (spec: string): Fields => ({ apiVersion: '', kind: '', metadata: 'Meta', spec });

/** By the type of an object: its fields, each with the type of what stands there; of a list, of its items. */
const types: Record<string, Fields> = {
  Job: object('JobSpec'),
  Deployment: object('DeploymentSpec'),
  StatefulSet: object('StatefulSetSpec'),
  Pod: object('PodSpec'),
  Service: object('ServiceSpec'),
  NetworkPolicy: object('NetworkPolicySpec'),
  PersistentVolumeClaim: object('ClaimSpec'),
  Meta: { name: '', labels: 'Words' },
  JobSpec: {
    ...plain('completionMode completions parallelism backoffLimit backoffLimitPerIndex maxFailedIndexes'),
    ...{ ttlSecondsAfterFinished: '', podFailurePolicy: 'FailurePolicy', template: 'PodTemplate' },
  },
  FailurePolicy: { rules: 'FailureRule' },
  FailureRule: { action: '', onExitCodes: 'ExitCodes', onPodConditions: 'PodCondition' },
  ExitCodes: plain('operator values containerName'),
  PodCondition: plain('type status'),
  DeploymentSpec: { replicas: '', selector: 'Selector', template: 'PodTemplate' },
  StatefulSetSpec: {
    ...plain('serviceName replicas'),
    ...{ selector: 'Selector', template: 'PodTemplate', volumeClaimTemplates: 'ClaimTemplate' },
  },
  Selector: { matchLabels: 'Words' },
  PodTemplate: { metadata: 'Meta', spec: 'PodSpec' },
  PodSpec: {
    ...plain(
      'restartPolicy terminationGracePeriodSeconds activeDeadlineSeconds automountServiceAccountToken',
    ),
    ...{ securityContext: 'PodSecurity', containers: 'Container', volumes: 'Volume' },
  },
  PodSecurity: { ...plain('runAsNonRoot runAsUser runAsGroup fsGroup'), seccompProfile: 'Seccomp' },
  Seccomp: plain('type'),
  Container: {
    ...plain('name image command args'),
    ...{ env: 'Variable', ports: 'ContainerPort', readinessProbe: 'Probe', resources: 'Resources' },
    ...{ securityContext: 'ContainerSecurity', volumeMounts: 'Mount' },
  },
  ContainerSecurity: {
    ...plain('allowPrivilegeEscalation readOnlyRootFilesystem'),
    capabilities: 'Capabilities',
  },
  Capabilities: plain('drop'),
  Variable: { name: '', value: '', valueFrom: 'VariableSource' },
  VariableSource: { secretKeyRef: 'SecretKey' },
  SecretKey: plain('name key'),
  ContainerPort: plain('name containerPort'),
  Probe: { tcpSocket: 'Socket' },
  Socket: plain('port'),
  Resources: { requests: 'Amounts', limits: 'Amounts' },
  Amounts: plain('cpu memory storage'),
  Mount: plain('name mountPath readOnly'),
  Volume: { name: '', persistentVolumeClaim: 'Claim', emptyDir: 'EmptyDir', secret: 'SecretVolume' },
  Claim: plain('claimName'),
  EmptyDir: plain('medium'),
  SecretVolume: { secretName: '', items: 'SecretItem' },
  SecretItem: plain('key path'),
  ClaimTemplate: { metadata: 'Meta', spec: 'ClaimSpec' },
  ClaimSpec: { ...plain('accessModes storageClassName'), resources: 'Resources' },
  ServiceSpec: { selector: 'Words', ports: 'ServicePort' },
  ServicePort: plain('name port targetPort'),
  NetworkPolicySpec: { podSelector: 'Selector', policyTypes: '', ingress: 'Ingress' },
  Ingress: { from: 'Peer', ports: 'PeerPort' },
  Peer: { podSelector: 'Selector' },
  PeerPort: plain('protocol port'),
};

/** Fields that an object of this type does not have, by their paths. */
export function listUnknownFields(value: unknown, type: string, path = type): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => listUnknownFields(item, type, `${path}[]`));
  const isObject = typeof value === 'object' && value !== null;
  // a leaf, or words that are free
  if (type === '' || type === 'Words') return isObject && type === '' ? [path] : [];
  if (!isObject) return [path];
  return Object.entries(value).flatMap(([name, below]) => {
    const next = types[type]?.[name];
    return next === undefined ? [`${path}.${name}`] : listUnknownFields(below, next, `${path}.${name}`);
  });
}
