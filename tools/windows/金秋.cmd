@echo off
rem Drop a campaign folder on this file to write its report; double-click it to open the page in the browser.
rem In a command window it takes what the command takes: the Chinese name of this file, then the words.
rem ASCII only: cmd.exe reads this file in the code page of the console. All Chinese text is the program's,
rem which writes Unicode to the console whatever its code page is; chcp is not needed.
setlocal
title jinqiu
set "JINQIU_NODE=%~dp0node.exe"
set "JINQIU_MAIN=%~dp0app\dist\cli\main.js"
if exist "%JINQIU_NODE%" goto ready
set "JINQIU_NODE=node"
where node >nul 2>nul
if not errorlevel 1 goto ready
echo node.exe was not found. The manual in this folder says what to do.
for %%f in ("%~dp0*.txt") do start "" notepad "%%~f"
pause
exit /b 9009

:ready
if "%~1"=="" goto page
if exist "%~1" goto build
"%JINQIU_NODE%" "%JINQIU_MAIN%" %*
exit /b %errorlevel%

:page
cd /d "%~dp0"
"%JINQIU_NODE%" "%JINQIU_MAIN%" open
goto end

:build
"%JINQIU_NODE%" "%JINQIU_MAIN%" build "%~1"
shift
if not "%~1"=="" goto build

:end
echo.
pause
