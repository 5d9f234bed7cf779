{{- define "govportal.fullname" -}}
{{- if contains .Chart.Name .Release.Name }}{{ .Release.Name | trunc 40 | trimSuffix "-" }}{{ else }}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 40 | trimSuffix "-" }}{{ end }}
{{- end }}

{{- define "govportal.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/part-of: govportal
{{ include "govportal.instance" . }}
{{- end }}

{{- define "govportal.instance" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- /* Takes (dict "root" $ "name" "identity"). */}}
{{- define "govportal.selector" -}}
{{ include "govportal.instance" .root }}
app.kubernetes.io/component: {{ .name }}
{{- end }}

{{- define "govportal.image" -}}
{{- $registry := required "image.registry is required: the registry and folder that hold the images, e.g. --set image.registry=registry.county.gov.cn/suite" .root.Values.image.registry -}}
{{ trimSuffix "/" $registry }}/govportal-{{ .name }}:{{ .root.Values.image.tag | default .root.Chart.AppVersion }}
{{- end }}

{{- define "govportal.url" -}}
http://{{ include "govportal.fullname" .root }}-{{ .name }}:8080
{{- end }}

{{- define "govportal.publicAddress" -}}
{{- $address := required "publicAddress is required: the https address that browsers use, e.g. --set publicAddress=https://disclosure.county.gov.cn" .Values.publicAddress -}}
{{- if not (regexMatch "^(https://[^/?#]+|http://(localhost|127\\.0\\.0\\.1)(:[0-9]+)?)/?$" $address) -}}
{{- fail (printf "publicAddress must be an https address without a path (plain http only on localhost), not %q" $address) -}}
{{- end -}}
{{ trimSuffix "/" $address }}
{{- end }}

{{- define "govportal.metadataAddress" -}}
{{- $own := .Values.authentication.issuer -}}
{{- if and (not $own) .Values.authentication.metadataAddress -}}
{{- fail "authentication.metadataAddress is only for an issuer of your own: give authentication.issuer too" -}}
{{- end -}}
{{- $base := ternary (trimSuffix "/" $own) (include "govportal.url" (dict "root" . "name" "identity")) (not (empty $own)) -}}
{{ .Values.authentication.metadataAddress | default (printf "%s/.well-known/openid-configuration" $base) }}
{{- end }}

{{- define "govportal.podSecurity" -}}
runAsNonRoot: true
runAsUser: 1654
runAsGroup: 1654
fsGroup: 1654
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "govportal.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{- define "govportal.pullSecrets" -}}
{{- with .Values.image.pullSecrets -}}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end }}
