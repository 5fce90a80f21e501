/**
 * Scripts that teach a shell to complete. They know nothing themselves: at each Tab they ask `reelcheck __complete` with
 * the words up to the cursor, and take a candidate a line, `value`, a tab, `description`. `:files` and `:folders` stand for
 * what lies on the disk, which a shell knows better how to write.
 */
export const scripts: Readonly<Record<string, string>> = {
  // Bash cuts words at `=` too, so that what stands before it need not be repeated.
  bash: `# reelcheck completion bash >> ~/.bashrc
_reelcheck() {
  local word=$2 line value
  [[ $word == = ]] && word=
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files) compopt -o filenames 2>/dev/null
        while IFS= read -r value; do COMPREPLY+=("$value"); done < <(compgen -f -- "$word") ;;
      :folders) compopt -o filenames 2>/dev/null
        while IFS= read -r value; do COMPREPLY+=("$value"); done < <(compgen -d -- "$word") ;;
      ?*) COMPREPLY+=("$(printf %q "\${line%%$'\\t'*}")") ;;
    esac
  done < <(reelcheck __complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _reelcheck reelcheck
`,
  zsh: `#compdef reelcheck
# reelcheck completion zsh > ~/.zfunc/_reelcheck, with fpath+=~/.zfunc before compinit in ~/.zshrc
_reelcheck() {
  local line paths
  local -a found
  for line in "\${(@f)$(reelcheck __complete -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      :files) paths=-f ;;
      :folders) paths=-/ ;;
      ?*) found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}") ;;
    esac
  done
  [[ $PREFIX == *=* ]] && compset -P '*='
  (( $#found )) && _describe -t values reelcheck found
  [[ $paths == -f ]] && _files
  [[ $paths == -/ ]] && _files -/
  return 0
}
if [[ $funcstack[1] == _reelcheck ]]; then _reelcheck "$@"; else compdef _reelcheck reelcheck; fi
`,
  fish: `# reelcheck completion fish > ~/.config/fish/completions/reelcheck.fish
function __reelcheck_complete
    set -l words (commandline -opc)
    set -e words[1]
    set -l word (commandline -ct)
    set -l head (string match -r '^.*=' -- $word)
    set -l tail (string replace -r '^.*=' '' -- $word)
    for line in (reelcheck __complete -- $words "$word" 2>/dev/null)
        switch $line
            case ':files'
                printf "$head%s\\n" (__fish_complete_path $tail)
            case ':folders'
                printf "$head%s\\n" (__fish_complete_directories $tail)
            case '*'
                printf '%s%s\\n' "$head" $line
        end
    end
end
complete -c reelcheck -f -a '(__reelcheck_complete)'
`,
  // Old PowerShell drops an empty argument: a pair of quotes stands for it.
  powershell: `# reelcheck completion powershell >> $PROFILE
Register-ArgumentCompleter -Native -CommandName reelcheck -ScriptBlock {
  param($word, $ast, $cursor)
  $words = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | Select-Object -Skip 1 |
    ForEach-Object { $_.ToString().Trim('"', "'") })
  $current = if ($word -eq '') { '""' } else { $word.Trim('"', "'") }
  $head = if ($current -match '^(.*=)') { $Matches[1] } else { '' }
  $encoding = [Console]::OutputEncoding
  [Console]::OutputEncoding = [Text.Encoding]::UTF8
  $lines = @(reelcheck __complete -- @words $current 2>$null)
  [Console]::OutputEncoding = $encoding
  foreach ($line in $lines) {
    if ($line -eq ':files' -or $line -eq ':folders') {
      [Management.Automation.CompletionCompleters]::CompleteFilename($word.Substring($head.Length)) | ForEach-Object {
        [Management.Automation.CompletionResult]::new($head + $_.CompletionText, $_.ListItemText, $_.ResultType, $_.ToolTip)
      }
    } elseif ($line -ne '') {
      $value, $about = $line -split [char]9, 2
      $said = if ($about) { $about } else { $value }
      [Management.Automation.CompletionResult]::new($head + $value, $value, 'ParameterValue', $said)
    }
  }
}
`,
};
