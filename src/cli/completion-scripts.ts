/** `jinqiu completion`: for each shell the script that asks the program what to offer, and how it is put to use. */
import { filesMark } from './completion.ts';
import { askWord, type ShellName } from './shell-names.ts';

/** The scripts, by shell. They hold no names: those of commands, options and units come from the program when asked. */
export const completionScripts: Readonly<Record<ShellName, string>> = {
  bash: `# jinqiu 的补全（bash）。在 ~/.bashrc 里写一行：source <(jinqiu completion bash)
_jinqiu() {
  local program="\${COMP_WORDS[0]/#\\~/$HOME}" value help i
  local -a values=() helps=()
  COMPREPLY=()
  while IFS=$'\\t' read -r value help; do
    if [[ $value == '${filesMark}' ]]; then compopt -o default 2>/dev/null; continue; fi
    values+=("$value")
    helps+=("$help")
  done < <("$program" ${askWord} "$((COMP_CWORD - 1))" "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  # what is put into the line is the name alone
  if ((\${#values[@]} == 1)) || [[ $COMP_TYPE == 37 || $COMP_TYPE == 42 ]]; then
    for value in "\${values[@]}"; do COMPREPLY+=("\${value// /\\ }"); done
    return
  fi
  for i in "\${!values[@]}"; do
    COMPREPLY+=("\${values[i]}\${helps[i]:+  （\${helps[i]}）}")
  done
}
complete -o nosort -F _jinqiu jinqiu 2>/dev/null || complete -F _jinqiu jinqiu
`,
  zsh: `#compdef jinqiu
# jinqiu 的补全（zsh）。在 ~/.zshrc 里、compinit 之后写一行：source <(jinqiu completion zsh)
_jinqiu() {
  local line value help files=0
  local -a offered
  for line in "\${(@f)$("\${words[1]}" ${askWord} "$((CURRENT - 2))" "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    value="\${line%%$'\\t'*}"
    help="\${line#*$'\\t'}"
    if [[ $value == '${filesMark}' ]]; then files=1; elif [[ -n $value ]]; then offered+=("\${value//:/\\\\:}:$help"); fi
  done
  (( \${#offered} )) && _describe -V jinqiu offered
  (( files )) && _files
}
compdef _jinqiu jinqiu
`,
  fish: `# jinqiu 的补全（fish）。存为 ~/.config/fish/completions/jinqiu.fish：jinqiu completion fish > 那个文件
function __jinqiu_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l before (math (count $words) - 1)
    for line in ($words[1] ${askWord} $before $words[2..-1] "$current" 2>/dev/null)
        if string match -q -- '${filesMark}*' $line
            __fish_complete_path "$current"
        else
            printf '%s\\n' $line
        end
    end
end
complete -c jinqiu -f -k -a '(__jinqiu_complete)'
`,
  powershell: `# jinqiu 的补全（PowerShell）。在 $PROFILE 里写一行：jinqiu completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName jinqiu -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
  $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $before = @($words | Select-Object -Skip 1)
  $asked = @('${askWord}', $before.Count) + $before
  if ($wordToComplete) { $asked += $wordToComplete }
  & $words[0] @asked 2>$null | Where-Object { -not $_.StartsWith('${filesMark}') } | ForEach-Object {
    $value, $help = $_ -split "\\t", 2
    if (-not $help) { $help = $value }
    [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $help)
  }
}
`,
};
