@echo off
rem Runs accountability.jar, which lies in the folder above this one, with what makes a command answer sooner.
setlocal
set "COMPILERS=-XX:TieredStopAtLevel=1"
if "%~1"=="check" set "COMPILERS="
if "%~1"=="coverage" set "COMPILERS="
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" %COMPILERS% -XX:+UseSerialGC -jar "%~dp0..\accountability.jar" %*
exit /b %ERRORLEVEL%
