@echo off
rem The shell of pinecone-jdbc, started with an archive of its classes, which makes that several times as fast.
rem The archive is made on first use, in %LOCALAPPDATA%\pinecone-jdbc, for this jar and this JDK. See docs/shell.md.
setlocal EnableExtensions DisableDelayedExpansion

rem Beside this script, or where a build or a package puts it; the last by name where there are several.
set "jar=%PINECONE_JDBC_JAR%"
for %%D in ("%~dp0." "%~dp0..\lib" "%~dp0.." "%~dp0..\target") do (
  if not defined jar for %%F in ("%%~fD\pinecone-jdbc-*-all.jar") do set "jar=%%~fF"
)
if not defined jar goto nojar
if not exist "%jar%" goto nojar

set "java=%JAVA_HOME%\bin\java.exe"
if not defined JAVA_HOME for %%J in (java.exe) do set "java=%%~$PATH:J"
if not defined java goto nojava
if not exist "%java%" goto nojava

rem An archive is of use with the very files that it was made from: their sizes and times are its name.
set "cache=%PINECONE_JDBC_CACHE%"
if not defined cache if defined LOCALAPPDATA set "cache=%LOCALAPPDATA%\pinecone-jdbc"
if "%cache%"=="none" set "cache="
set "key="
for %%J in ("%java%") do for %%M in ("%%~dpJ..\lib\modules") do if exist "%%~fM" (
  for %%F in ("%jar%") do set "key=%%~nF-%%~zF-%%~tF-%%~zM-%%~tM"
)
set "archive="
if not defined key goto run
if not defined cache goto run
set "key=%key: =%"
set "key=%key::=%"
set "key=%key:/=%"
set "archive=-Dpinecone-jdbc.archive=%cache%\%key%"
set "use=-Xshare:auto"
rem One that was changed since it was made has another time than its mark; the JVM might crash on it.
set "made="
for %%M in ("%cache%\%key%.made") do set "made=%%~tM"
if not defined made goto start
for %%F in ("%cache%\%key%.jsa") do if "%%~tF"=="%made%" set "use=-XX:SharedArchiveFile=%%~fF"
for %%F in ("%cache%\%key%.aot") do if "%%~tF"=="%made%" set "use=-XX:AOTCache=%%~fF"

:start

"%java%" "%use%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable "%archive%" -jar "%jar%" %*
exit /b

:run
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable -jar "%jar%" %*
exit /b

:nojar
>&2 echo pinecone-jdbc: no pinecone-jdbc-*-all.jar beside "%~f0"; set PINECONE_JDBC_JAR
exit /b 1

:nojava
>&2 echo pinecone-jdbc: no java: install Java 17 or later, or set JAVA_HOME to where it is
exit /b 1
